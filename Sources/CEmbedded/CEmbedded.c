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
