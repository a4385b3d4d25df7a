#pragma once

#include <stddef.h>

/// A file that is part of the program.
typedef struct {
    const unsigned char *bytes;
    size_t length;
} EmbeddedFile;

/// `Keymaps/default.keys`.
EmbeddedFile embedded_default_keymap(void);

/// `Schemas/sidecar.schema.json`.
EmbeddedFile embedded_sidecar_schema(void);

/// `Schemas/actor.schema.json`.
EmbeddedFile embedded_actor_schema(void);

/// `Schemas/concept.schema.json`.
EmbeddedFile embedded_concept_schema(void);

/// `Schemas/corpus.schema.json`.
EmbeddedFile embedded_corpus_schema(void);

/// `Themes/dark.theme`.
EmbeddedFile embedded_dark_theme(void);

/// `Themes/light.theme`.
EmbeddedFile embedded_light_theme(void);

/// `Themes/high-contrast.theme`.
EmbeddedFile embedded_high_contrast_theme(void);

/// `Themes/monochrome.theme`.
EmbeddedFile embedded_monochrome_theme(void);
