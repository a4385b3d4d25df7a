#include "CEmbedded.h"

// The compiler lists embedded files among what it read, so that a change to one of them builds this file anew.

static const unsigned char default_keymap[] = {
#embed "../../Keymaps/default.keys"
};

EmbeddedFile embedded_default_keymap(void) {
    return (EmbeddedFile){default_keymap, sizeof default_keymap};
}
