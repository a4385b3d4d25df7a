#include "CEmbedded.h"

// The compiler lists embedded files among what it read, so that a change to one of them builds this file anew.

static const unsigned char default_keymap[] = {
#embed "../../Keymaps/default.keys"
};

EmbeddedFile embedded_default_keymap(void) {
    return (EmbeddedFile){default_keymap, sizeof default_keymap};
}

static const unsigned char sidecar_schema[] = {
#embed "../../Schemas/sidecar.schema.json"
};

static const unsigned char actor_schema[] = {
#embed "../../Schemas/actor.schema.json"
};

static const unsigned char concept_schema[] = {
#embed "../../Schemas/concept.schema.json"
};

static const unsigned char corpus_schema[] = {
#embed "../../Schemas/corpus.schema.json"
};

EmbeddedFile embedded_sidecar_schema(void) { return (EmbeddedFile){sidecar_schema, sizeof sidecar_schema}; }

EmbeddedFile embedded_actor_schema(void) { return (EmbeddedFile){actor_schema, sizeof actor_schema}; }

EmbeddedFile embedded_concept_schema(void) { return (EmbeddedFile){concept_schema, sizeof concept_schema}; }

EmbeddedFile embedded_corpus_schema(void) { return (EmbeddedFile){corpus_schema, sizeof corpus_schema}; }

static const unsigned char dark_theme[] = {
#embed "../../Themes/dark.theme"
};

static const unsigned char light_theme[] = {
#embed "../../Themes/light.theme"
};

static const unsigned char high_contrast_theme[] = {
#embed "../../Themes/high-contrast.theme"
};

static const unsigned char monochrome_theme[] = {
#embed "../../Themes/monochrome.theme"
};

EmbeddedFile embedded_dark_theme(void) { return (EmbeddedFile){dark_theme, sizeof dark_theme}; }

EmbeddedFile embedded_light_theme(void) { return (EmbeddedFile){light_theme, sizeof light_theme}; }

EmbeddedFile embedded_high_contrast_theme(void) {
    return (EmbeddedFile){high_contrast_theme, sizeof high_contrast_theme};
}

EmbeddedFile embedded_monochrome_theme(void) { return (EmbeddedFile){monochrome_theme, sizeof monochrome_theme}; }
