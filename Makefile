# Dictum. `make` lists what can be made.

PREFIX ?= /usr/local
# The folder or files that `make run` opens.
ARTICLES ?= Articles
# How long `make soak` presses keys.
MINUTES ?= 10

# A folder with static libraries alone, as far as they are installed: the C++ library, which the Swift runtime needs, and
# our own. To find shared ones and to look up their symbols takes more than a millisecond at every start.
STATIC := .build/static
STATIC_LIBRARIES := $(foreach name,stdc++ ncursesw tinfo pcre2-8 utf8proc md sqlite3 z expat uchardet gumbo, \
	$(wildcard $(shell clang -print-file-name=lib$(name).a 2>/dev/null)))
# The shared ncurses names the library of terminals itself.
TERMINALS := $(if $(filter %/libtinfo.a,$(STATIC_LIBRARIES)),-Xlinker -ltinfo)

# Release builds are static where the toolchain can do that, so that the binary runs on a machine without Swift.
ifeq ($(shell uname -s),Linux)
RELEASE := -c release --static-swift-stdlib -Xlinker -s -Xswiftc -L$(CURDIR)/$(STATIC) $(TERMINALS)
else
HOMEBREW := $(shell brew --prefix 2>/dev/null)
FLAGS := $(if $(HOMEBREW),-Xcc -I$(HOMEBREW)/include -Xlinker -L$(HOMEBREW)/lib)
RELEASE := -c release $(FLAGS)
endif
BINARY := .build/release/dictum

# A crash under test ends at once instead of waiting for the backtracer.
export SWIFT_BACKTRACE := enable=no

.DEFAULT_GOAL := help
.PHONY: help run build test goldens lint format bench soak install uninstall clean set-up

help: ## list what can be made
	@sed -n 's/^\([a-z-]*\):.*## /\1|/p' $(MAKEFILE_LIST) | awk -F'|' '{ printf "make %-10s %s\n", $$1, $$2 }'

run: build ## build Dictum and open the reader on the sample articles (ARTICLES=folder for others)
	$(BINARY) $(ARTICLES)

build: set-up ## build the release binary
	@mkdir -p $(STATIC)
	@for library in $(STATIC_LIBRARIES); do ln -sf "$$library" $(STATIC); done
	swift build $(RELEASE)

test: set-up ## build and run every test
	swift build --build-tests $(FLAGS)
	swift test --skip-build $(FLAGS)

goldens: set-up ## write the keymap snapshot and the expected screens, sidecars and exports anew; read the diff before you commit it
	DICTUM_REWRITE_GOLDENS=1 swift test $(FLAGS) --filter "ScenarioTests|InterchangeTests|KeymapSnapshotTests|ReportCommandTests"

lint: ## check the layout of every source, and the shell scripts where shellcheck is installed
	swift format lint --strict -r Sources Tests Benchmarks Package.swift
	@if command -v shellcheck >/dev/null; then shellcheck .ci/run .ci/set-up; else echo "shellcheck is not installed: scripts not checked"; fi

format: ## lay every source out
	swift format -i -r Sources Tests Benchmarks Package.swift

bench: build ## measure the release binary beside less, vim and newsboat, and write BENCHMARKS.md
	Benchmarks/page $(BINARY) > .build/benchmarks.md
	mv .build/benchmarks.md BENCHMARKS.md

soak: set-up ## press random keys for MINUTES (10) in a build with the address sanitizer; SEED=n plays a run again
	swift build -c release --product dictum --sanitize=address --scratch-path .build-asan $(FLAGS)
	Tests/soak .build-asan/release/dictum $(MINUTES) $(SEED)

install: ## copy the binary to PREFIX/bin (default /usr/local/bin), building it where it is missing
	@test -x $(BINARY) || $(MAKE) build
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -m 755 $(BINARY) "$(DESTDIR)$(PREFIX)/bin/dictum"

uninstall: ## take it away again
	rm -f "$(DESTDIR)$(PREFIX)/bin/dictum"

clean: ## delete what was built
	rm -rf .build

set-up:
	@.ci/set-up
