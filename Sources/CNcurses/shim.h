// What Swift cannot import of ncurses: macros, FILE pointers, the standard window (which Swift refuses as shared mutable
// state), and calls whose form depends on the version.
#pragma once
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <limits.h>
#include <locale.h>
#include <langinfo.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <wchar.h>

/// Scalars in one cell: a base and its followers.
static const int curses_scalars_in_cell = CCHARW_MAX;

static const attr_t curses_plain = WA_NORMAL;
static const attr_t curses_bold = WA_BOLD;
static const attr_t curses_dim = WA_DIM;
static const attr_t curses_underline = WA_UNDERLINE;
static const attr_t curses_reverse = WA_REVERSE;
#ifdef WA_ITALIC
static const attr_t curses_italic = WA_ITALIC;
#else
static const attr_t curses_italic = WA_NORMAL;
#endif

/// What `curses_read` found: nothing, a character, or the code of a key.
enum curses_input { curses_input_none, curses_input_character, curses_input_key };

/// Lets the C library count and write characters as the user's locale says; when that one knows no UTF-8, as nearly
/// every terminal does nowadays, as `C.UTF-8`. False: only ASCII can be shown. Nothing but characters: the other eleven
/// files of a locale cost time at the start, and numbers are written for programs, too.
static inline bool curses_use_locale(void) {
    setlocale(LC_CTYPE, "");
    if (strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return true;
    return setlocale(LC_CTYPE, "C.UTF-8") != NULL || setlocale(LC_CTYPE, "UTF-8") != NULL;
}

/// Starts ncurses on two descriptors. False when it does not know the terminal. `newterm`, because `initscr` would end
/// the process.
static inline bool curses_begin(const char *terminal, int output, int input) {
    FILE *to = fdopen(output, "w"), *from = fdopen(input, "r");
    if (to == NULL || from == NULL) return false;
    return newterm(terminal, to, from) != NULL;
}

/// Keys at once and one by one, Ctrl-C and Ctrl-Z among them, nothing echoed, nothing that makes ncurses wait or flush.
/// Without `meta`, which would change how the terminal sends Alt.
static inline void curses_set_modes(void) {
    raw();
    noecho();
    nonl();
    typeahead(-1);
    intrflush(stdscr, FALSE);
    nodelay(stdscr, TRUE);
}

/// Reads what is there without waiting (but for the rest of a sequence that begins with Esc).
static inline enum curses_input curses_read(wint_t *value) {
    switch (get_wch(value)) {
    case OK: return curses_input_character;
    case KEY_CODE_YES: return curses_input_key;
    default: return curses_input_none;
    }
}

/// Makes a cell of scalars, as many as it holds. The pair travels twice, since one of the two is a short.
static inline void curses_set_cell(cchar_t *cell, const uint32_t *scalars, int count, attr_t attributes, int pair) {
    wchar_t text[CCHARW_MAX + 1] = {0};
    for (int i = 0; i < count && i < CCHARW_MAX; i++) text[i] = (wchar_t)scalars[i];
#if NCURSES_EXT_COLORS >= 20170401
    setcchar(cell, text, attributes, (short)(pair > SHRT_MAX ? SHRT_MAX : pair), &pair);
#else
    setcchar(cell, text, attributes, (short)pair, NULL);
#endif
}

/// How many pairs of colors there can be, one more than the highest number of one.
static inline int curses_pairs(void) { return COLOR_PAIRS; }

/// A pair of a color and the terminal's own background, or of two colors.
static inline void curses_set_pair(int pair, int foreground, int background) {
#if NCURSES_EXT_COLORS >= 20170401
    init_extended_pair(pair, foreground, background);
#else
    init_pair((short)pair, (short)foreground, (short)background);
#endif
}

/// Puts cells into a row from its left edge. Does not move the cursor, so the last cell of the screen is safe too.
static inline void curses_put_row(int row, const cchar_t *cells, int count) {
    if (wmove(stdscr, row, 0) == OK) wadd_wchnstr(stdscr, cells, count);
}

static inline void curses_move(int row, int column) { wmove(stdscr, row, column); }

/// Sends what differs from what the terminal shows.
static inline void curses_update(void) {
    wnoutrefresh(stdscr);
    doupdate();
}

/// Sends what differs, and then leaves the cursor at the top left, where it comes by absolute motions alone.
static inline void curses_home(void) {
    wmove(stdscr, 0, 0);
    curses_update();
}

/// Lets the next update send all of a row.
static inline void curses_forget_row(int row) { wredrawln(stdscr, row, 1); }

/// Lets the next update send everything.
static inline void curses_forget_screen(void) { clearok(curscr, TRUE); }

/// Enters the screen (again): the alternate screen and the keypad, which ncurses forgets by itself after `endwin`.
static inline void curses_enter(void) {
    doupdate();
    keypad(stdscr, FALSE);
    keypad(stdscr, TRUE);
    // The mouse is read like any other sequence: ncurses knows no drags, and waits for double clicks.
    define_key(NULL, KEY_MOUSE);
}

static inline void curses_resize(int rows, int columns) {
    resize_term(rows, columns);
    clearok(curscr, TRUE);
}

static inline int curses_colors(void) { return COLORS; }

static inline int curses_key_f(int number) { return KEY_F(number); }

/// Columns of a character as ncurses counts them; -1 for one that the C library does not know.
static inline int curses_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

/// Keeps ncurses from setting the palette back to the terminal's factory colors (`ESC ] 104`) whenever it enters the
/// screen: it may be the person's own, and this program never changes it. The string is ncurses' own copy.
static inline void curses_keep_palette(void) {
    char *reset = tigetstr("oc");
    if (reset != NULL && reset != (char *)-1) *reset = '\0';
}
