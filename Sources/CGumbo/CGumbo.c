#include "CGumbo.h"

#include <setjmp.h>
#include <stdbool.h>
#include <stdlib.h>

// A stretch of memory, each twice as large as the one before, so that there are few.
struct chunk {
    struct chunk *before;
    size_t size, used;
    _Alignas(16) char bytes[];
};

enum { WAITING = 4 };

struct dictum_page {
    struct chunk *chunk;
    size_t memory, allowed_memory;
    uint64_t effort, allowed_effort;
    // What was allocated last with the size of a node and had no parent yet, and the first <html> and <body>. An element is
    // made before the text that stands before it, and both are put into their parent only then.
    const GumboNode *waiting[WAITING], *html, *body;
    unsigned waiting_count;
    uint64_t depth; // of the deepest node so far
    uint64_t attributes; // allocated since the last node
    const GumboNode *document;
    jmp_buf *bound;
};

enum { HEADER = 16, FIRST_CHUNK = 64 << 10, LARGEST_CHUNK = 32 << 20 };

static bool is_ours(const struct dictum_page *page, const void *place) {
    for (const struct chunk *chunk = page->chunk; chunk; chunk = chunk->before) {
        if ((const char *)place >= chunk->bytes + HEADER && (const char *)place < chunk->bytes + chunk->used) return true;
    }
    return false;
}

static void *take(struct dictum_page *page, size_t size) {
    size = (size + 15) & ~(size_t)15;
    struct chunk *chunk = page->chunk;
    if (!chunk || chunk->size - chunk->used < size) {
        size_t next = chunk ? chunk->size * 2 : FIRST_CHUNK;
        if (next > LARGEST_CHUNK) next = LARGEST_CHUNK;
        if (next < size) next = size;
        if (next > page->allowed_memory - page->memory) longjmp(*page->bound, DICTUM_PAGE_TOO_LARGE);
        struct chunk *made = calloc(1, sizeof *made + next);
        if (!made) longjmp(*page->bound, DICTUM_PAGE_TOO_LARGE);
        made->before = chunk;
        made->size = next;
        page->memory += next;
        page->chunk = chunk = made;
    }
    void *place = chunk->bytes + chunk->used;
    chunk->used += size;
    return place;
}

// What is kept before a node. The address tells it from other bytes: not everything that looks like a node is one, since
// lists may have the size of a node, too.
struct header {
    uint64_t depth;
    const GumboNode *node;
};
_Static_assert(sizeof(struct header) == HEADER, "nodes stay aligned");

static struct header *header_of(const GumboNode *node) { return (struct header *)((char *)node - HEADER); }

// Notes how deep a node lies; false while it has no parent.
static bool look_at(struct dictum_page *page, const GumboNode *node) {
    if (!node->parent || ((uintptr_t)node->parent & 15) || !is_ours(page, node->parent)) return false;
    const struct header *parent = header_of(node->parent);
    if (parent->node != node->parent) return false;
    uint64_t depth = parent->depth + 1;
    header_of(node)->depth = depth;
    if (depth > page->depth) page->depth = depth;
    if (node->type != GUMBO_NODE_ELEMENT) return true;
    if (!page->html && node->v.element.tag == GUMBO_TAG_HTML) page->html = node;
    if (!page->body && node->v.element.tag == GUMBO_TAG_BODY) page->body = node;
    return true;
}

// Looks at the nodes that wait, in the order in which they were made, and has another one wait.
static void look_at_waiting(struct dictum_page *page, const GumboNode *made) {
    unsigned kept = 0;
    for (unsigned index = 0; index < page->waiting_count; index++) {
        if (!look_at(page, page->waiting[index])) page->waiting[kept++] = page->waiting[index];
    }
    // What never gets a parent makes room for others.
    if (kept == WAITING) {
        for (unsigned index = 1; index < kept; index++) page->waiting[index - 1] = page->waiting[index];
        kept--;
    }
    page->waiting[kept++] = made;
    page->waiting_count = kept;
}

static void *allocate(void *data, size_t size) {
    struct dictum_page *page = data;
    page->effort += page->depth + 1;
    if (size == sizeof(GumboNode)) {
        page->attributes = 0;
    } else if (size == sizeof(GumboAttribute)) {
        // Each is compared with all that its element has; one comparison takes as long as eight looks at an open element.
        page->effort += 8 * page->attributes++;
        if (page->html) page->effort += 8 * page->html->v.element.attributes.length;
        if (page->body) page->effort += 8 * page->body->v.element.attributes.length;
    }
    if (page->effort > page->allowed_effort) longjmp(*page->bound, DICTUM_PAGE_TOO_DEEP);
    if (size > page->allowed_memory) longjmp(*page->bound, DICTUM_PAGE_TOO_LARGE);
    if (size != sizeof(GumboNode)) return take(page, size);
    struct header *header = take(page, size + HEADER);
    header->node = (const GumboNode *)(header + 1);
    look_at_waiting(page, header->node);
    return (void *)header->node;
}

static void release(void *data, void *place) {
    (void)data;
    (void)place;
}

int dictum_page_read(const char *bytes, size_t count, size_t memory, uint64_t effort, struct dictum_page **made) {
    struct dictum_page *page = calloc(1, sizeof *page);
    if (!page) return DICTUM_PAGE_TOO_LARGE;
    page->allowed_memory = memory;
    page->allowed_effort = effort;
    jmp_buf bound;
    page->bound = &bound;
    int reason = setjmp(bound);
    if (reason != DICTUM_PAGE_READ) {
        dictum_page_free(page);
        return reason;
    }
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = allocate;
    options.deallocator = release;
    options.userdata = page;
    options.max_errors = 0;
    page->document = gumbo_parse_with_options(&options, bytes, count)->document;
    page->bound = NULL;
    *made = page;
    return DICTUM_PAGE_READ;
}

const GumboNode *dictum_page_document(const struct dictum_page *page) { return page->document; }

void dictum_page_free(struct dictum_page *page) {
    if (!page) return;
    for (struct chunk *chunk = page->chunk; chunk;) {
        struct chunk *before = chunk->before;
        free(chunk);
        chunk = before;
    }
    free(page);
}
