#pragma once

#include <stddef.h>

/// A file that is part of the program.
typedef struct {
    const unsigned char *bytes;
    size_t length;
} EmbeddedFile;

/// `Keymaps/default.keys`.
EmbeddedFile embedded_default_keymap(void);

/// A keymap that is part of the program, by the name that an `include` gives it.
typedef struct {
    const char *name;
    EmbeddedFile file;
} EmbeddedKeymap;

/// How many keymaps there are besides the default.
size_t embedded_keymap_count(void);

/// The keymaps besides the default: `Keymaps/vim.keys` and so on, by their place from 0.
EmbeddedKeymap embedded_keymap(size_t place);

/// `Schemas/sidecar.schema.json`.
EmbeddedFile embedded_sidecar_schema(void);

/// `Schemas/actor.schema.json`.
EmbeddedFile embedded_actor_schema(void);

/// `Schemas/concept.schema.json`.
EmbeddedFile embedded_concept_schema(void);

/// `Schemas/corpus.schema.json`.
EmbeddedFile embedded_corpus_schema(void);
