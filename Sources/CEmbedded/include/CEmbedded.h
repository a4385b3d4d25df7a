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
