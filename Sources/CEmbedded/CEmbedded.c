#include "CEmbedded.h"

// The compiler lists embedded files among what it read, so that a change to one of them builds this file anew.

static const unsigned char default_keymap[] = {
#embed "../../Keymaps/default.keys"
};

EmbeddedFile embedded_default_keymap(void) {
    return (EmbeddedFile){default_keymap, sizeof default_keymap};
}

static const unsigned char keymap_snapshot[] = {
#embed "../../Keymaps/default.snapshot"
};

EmbeddedFile embedded_keymap_snapshot(void) { return (EmbeddedFile){keymap_snapshot, sizeof keymap_snapshot}; }

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

static const EmbeddedNamedFile keymaps[] = {
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

EmbeddedNamedFile embedded_keymap(size_t place) { return keymaps[place]; }

static const unsigned char lesson_1[] = {
#embed "../../Lessons/1-moving.txt"
};

static const unsigned char lesson_2[] = {
#embed "../../Lessons/2-quotations.txt"
};

static const unsigned char lesson_3[] = {
#embed "../../Lessons/3-who-and-what.txt"
};

static const unsigned char lesson_4[] = {
#embed "../../Lessons/4-selecting.txt"
};

static const unsigned char lesson_5[] = {
#embed "../../Lessons/5-review.txt"
};

static const unsigned char lesson_6[] = {
#embed "../../Lessons/6-help.txt"
};

static const EmbeddedNamedFile lessons[] = {
    {"1-moving.txt", {lesson_1, sizeof lesson_1}},
    {"2-quotations.txt", {lesson_2, sizeof lesson_2}},
    {"3-who-and-what.txt", {lesson_3, sizeof lesson_3}},
    {"4-selecting.txt", {lesson_4, sizeof lesson_4}},
    {"5-review.txt", {lesson_5, sizeof lesson_5}},
    {"6-help.txt", {lesson_6, sizeof lesson_6}},
};

size_t embedded_lesson_count(void) { return sizeof lessons / sizeof lessons[0]; }

EmbeddedNamedFile embedded_lesson(size_t place) { return lessons[place]; }

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

static const unsigned char import_schema[] = {
#embed "../../Schemas/import.schema.json"
};

EmbeddedFile embedded_sidecar_schema(void) { return (EmbeddedFile){sidecar_schema, sizeof sidecar_schema}; }

EmbeddedFile embedded_actor_schema(void) { return (EmbeddedFile){actor_schema, sizeof actor_schema}; }

EmbeddedFile embedded_concept_schema(void) { return (EmbeddedFile){concept_schema, sizeof concept_schema}; }

EmbeddedFile embedded_corpus_schema(void) { return (EmbeddedFile){corpus_schema, sizeof corpus_schema}; }

EmbeddedFile embedded_import_schema(void) { return (EmbeddedFile){import_schema, sizeof import_schema}; }

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
