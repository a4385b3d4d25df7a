#include "CEmbedded.h"

// The compiler lists embedded files among what it read, so that a change to one of them builds this file anew.

static const unsigned char default_keymap[] = {
#embed "../../Keymaps/default.keys"
};

EmbeddedFile embedded_default_keymap(void) {
    return (EmbeddedFile){default_keymap, sizeof default_keymap};
}

static const unsigned char vim_keymap[] = {
#embed "../../Keymaps/vim.keys"
};

static const unsigned char emacs_keymap[] = {
#embed "../../Keymaps/emacs.keys"
};

static const unsigned char less_keymap[] = {
#embed "../../Keymaps/less.keys"
};

static const unsigned char arabic_layout[] = {
#embed "../../Keymaps/layouts/arabic.keys"
};

static const unsigned char greek_layout[] = {
#embed "../../Keymaps/layouts/greek.keys"
};

static const unsigned char hebrew_layout[] = {
#embed "../../Keymaps/layouts/hebrew.keys"
};

static const unsigned char persian_layout[] = {
#embed "../../Keymaps/layouts/persian.keys"
};

static const unsigned char russian_layout[] = {
#embed "../../Keymaps/layouts/russian.keys"
};

static const unsigned char ukrainian_layout[] = {
#embed "../../Keymaps/layouts/ukrainian.keys"
};

static const EmbeddedKeymap keymaps[] = {
    {"vim.keys", {vim_keymap, sizeof vim_keymap}},
    {"emacs.keys", {emacs_keymap, sizeof emacs_keymap}},
    {"less.keys", {less_keymap, sizeof less_keymap}},
    {"layouts/arabic.keys", {arabic_layout, sizeof arabic_layout}},
    {"layouts/greek.keys", {greek_layout, sizeof greek_layout}},
    {"layouts/hebrew.keys", {hebrew_layout, sizeof hebrew_layout}},
    {"layouts/persian.keys", {persian_layout, sizeof persian_layout}},
    {"layouts/russian.keys", {russian_layout, sizeof russian_layout}},
    {"layouts/ukrainian.keys", {ukrainian_layout, sizeof ukrainian_layout}},
};

size_t embedded_keymap_count(void) { return sizeof keymaps / sizeof keymaps[0]; }

EmbeddedKeymap embedded_keymap(size_t place) { return keymaps[place]; }

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
