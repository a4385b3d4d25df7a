// Where the memory of the program comes from.
#include "CTerminal.h"
#include <stdlib.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

void terminal_share_memory(void) {
#ifdef __GLIBC__
    // Each thread would get a stretch of its own, which grows by one page at a time and is never given to another thread.
    mallopt(M_ARENA_MAX, 1);
    mallopt(M_TOP_PAD, 1 << 20);
#endif
}
