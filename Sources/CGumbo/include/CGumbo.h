#pragma once
#include <gumbo.h>
#include <stddef.h>
#include <stdint.h>

// HTML read by gumbo, with bounds on memory and on work. Gumbo itself knows neither: it walks its stack of open elements
// for every tag, compares every attribute with all before it, and frees its tree by a function that calls itself.
//
// All memory of a page lies in one arena, which is freed as a whole. Where a bound is reached, gumbo is left by a long jump
// out of its allocator; nothing but C lies between.

struct dictum_page;

enum {
    DICTUM_PAGE_READ,
    DICTUM_PAGE_TOO_LARGE, // more memory than allowed
    DICTUM_PAGE_TOO_DEEP, // more work than allowed: elements deep in each other, or too many attributes
};

// Reads a page of UTF-8. The bytes must stay as long as the page. `memory` is in bytes; `effort` counts for every piece of
// memory that gumbo asks for how deep elements lie in each other.
int dictum_page_read(const char *bytes, size_t count, size_t memory, uint64_t effort, struct dictum_page **page);

// The document, the node above all others.
const GumboNode *dictum_page_document(const struct dictum_page *page);

void dictum_page_free(struct dictum_page *page);
