// What the C library has and Swift would take Foundation for.
#include "CTerminal.h"
#include <stdlib.h>
#include <string.h>

const char *terminal_environment(const char *name) { return getenv(name); }

void terminal_set_environment(const char *name, const char *value) {
    if (value == NULL) {
        unsetenv(name);
    } else {
        setenv(name, value, 1);
    }
}

char *terminal_copy_string(const char *string) { return strdup(string); }

void terminal_free_string(char *string) { free(string); }
