#pragma once

#include <stddef.h>

/// A file that is part of the program.
typedef struct {
    const unsigned char *bytes;
    size_t length;
} EmbeddedFile;

/// `Keymaps/default.keys`.
EmbeddedFile embedded_default_keymap(void);

/// `Keymaps/default.snapshot`: what `Keymaps/default.keys` and the files that it includes make together.
EmbeddedFile embedded_keymap_snapshot(void);

/// One of several files of a kind, by its name.
typedef struct {
    const char *name;
    EmbeddedFile file;
} EmbeddedNamedFile;

/// How many keymaps there are besides the default.
size_t embedded_keymap_count(void);

/// The keymaps besides the default: `Keymaps/vim.keys` and so on, by their place from 0.
EmbeddedNamedFile embedded_keymap(size_t place);

/// How many lessons there are.
size_t embedded_lesson_count(void);

/// The lessons of the tutorial: `Lessons/1-moving.txt` and so on, by their place from 0.
EmbeddedNamedFile embedded_lesson(size_t place);

/// `Schemas/sidecar.schema.json`.
EmbeddedFile embedded_sidecar_schema(void);

/// `Schemas/actor.schema.json`.
EmbeddedFile embedded_actor_schema(void);

/// `Schemas/concept.schema.json`.
EmbeddedFile embedded_concept_schema(void);

/// `Schemas/corpus.schema.json`.
EmbeddedFile embedded_corpus_schema(void);

/// `Schemas/import.schema.json`.
EmbeddedFile embedded_import_schema(void);

/// `Themes/dark.theme`.
EmbeddedFile embedded_dark_theme(void);

/// `Themes/light.theme`.
EmbeddedFile embedded_light_theme(void);

/// `Themes/high-contrast.theme`.
EmbeddedFile embedded_high_contrast_theme(void);

/// `Themes/monochrome.theme`.
EmbeddedFile embedded_monochrome_theme(void);
