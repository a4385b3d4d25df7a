#pragma once

#include <stddef.h>

/// A file that is part of the program.
typedef struct {
    const unsigned char *bytes;
    size_t length;
} EmbeddedFile;

/// `Keymaps/default.keys`.
EmbeddedFile embedded_default_keymap(void);
