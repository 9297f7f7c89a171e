# Quoteline. `make run` is all that a new user needs.
SHELL   := /bin/sh
BIN     := bin/quoteline
TOOLS   := $(CURDIR)/.build/bin
VERSION := $(shell packaging/version.sh)
LDFLAGS := -s -w -X quoteline/app/command.Version=$(VERSION)

# The versions of the tools that `make lint` runs.
GOFUMPT     := mvdan.cc/gofumpt@v0.12.0
STATICCHECK := honnef.co/go/tools/cmd/staticcheck@v0.8.2
GOVULNCHECK := golang.org/x/vuln/cmd/govulncheck@v1.9.0

# Tests build Fyne without OpenGL (tag ci); the real window is tested by
# driving $(BIN), which has it.
TAGS := -tags ci

# The set whose values are TEI's, of which packaging/notation.py makes a table.
GUM := ../shared/eval/data/gum_other_dates.jsonl

# How often fuzz runs each target.
FUZZ := 1000000

# How many events bench-view has.
N := 1000000

.PHONY: help run build test race torture fuzz lint bench bench-view scores fmt generate screenshots package package-windows windows-test package-test clean setup setup-test setup-package

help: ## list the targets
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | sort

run: build ## install what is missing, build, open the window
	./$(BIN)

build: setup ## build bin/quoteline
	go build -trimpath -ldflags '$(LDFLAGS)' -o $(BIN) .

setup:
	@packaging/setup.sh build

setup-test:
	@packaging/setup.sh test

setup-package:
	@packaging/setup.sh package

test: setup-test build ## install what is missing and run all tests, the real window included
	QUOTELINE_BIN=$(CURDIR)/$(BIN) go test $(TAGS) -timeout 30m ./...

race: setup-test ## run the tests under the race detector
	go test $(TAGS) -timeout 30m -race -short ./...

torture: setup-test ## kill the program 1,000 times, lose power 10,000 times; print the counts
	QUOTELINE_KILLS=1000 QUOTELINE_POWER_LOSSES=10000 go test $(TAGS) -timeout 60m -v -run 'TestKilled|TestPowerLoss|TestOneWriter' ./data

fuzz: ## run each fuzz target 1,000,000 times (FUZZ=n for other counts); print the counts
	packaging/fuzz.sh $(FUZZ)

lint: $(TOOLS)/gofumpt $(TOOLS)/staticcheck ## gofumpt, vet, staticcheck; golangci-lint and govulncheck where they can run
	@bad=$$(git ls-files "*.go" | xargs $(TOOLS)/gofumpt -l); test -z "$$bad" || { echo "gofumpt would change:"; echo "$$bad"; exit 1; }
	go vet $(TAGS) ./...
	$(TOOLS)/staticcheck $(TAGS) ./...
	@packaging/elsewhere.sh
	@if command -v golangci-lint >/dev/null 2>&1; then golangci-lint run; else echo "golangci-lint: not installed, left out (the layers are also guarded by a Go test)"; fi
	@packaging/vulncheck.sh $(TOOLS) $(GOVULNCHECK)

fmt: $(TOOLS)/gofumpt ## format the code
	git ls-files "*.go" | xargs $(TOOLS)/gofumpt -w

bench: ## run the benchmarks
	go test $(TAGS) -run '^$$' -bench . -benchtime 200ms ./timeline/... ./data/...

bench-view: setup-test ## time the window on N generated events (N=1000000): one JSON line a view
	@packaging/benchview.sh $(N)

scores: build ## score the engine with ../shared/eval and write the table in docs/accuracy.md
	../shared/eval/run $(BIN) | packaging/scores.py docs/accuracy.md $$(git rev-parse --short HEAD)
	python3 ../shared/eval/bare.py <$(GUM) | $(BIN) annotate | packaging/notation.py $(GUM) docs/accuracy.md

generate: ## train the models again from ../shared/train; gather the licences
	go generate ./timeline/... ./app/licences

screenshots: setup-test build ## make the pictures in docs/ from the real window
	packaging/screenshots.sh

package: setup-package build ## build dist/: a .deb and a tarball for Linux
	packaging/linux.sh $(BIN)

package-windows: ## cross-compile dist/: a zip for Windows
	@packaging/setup.sh package-windows
	packaging/windows.sh

windows-test: package-windows build ## run the zip for Windows, and the tests without a window, under Wine
	@packaging/setup.sh windows-test
	packaging/wine/test.sh $(BIN)

package-test: package ## build the packages again and compare; install the .deb on a clean system, use it there, remove it
	@packaging/setup.sh package-test
	packaging/reproduce.sh
	packaging/cleantest.sh

clean: ## remove what was built
	rm -rf bin dist .build

$(TOOLS)/gofumpt:
	GOBIN=$(TOOLS) go install $(GOFUMPT)

$(TOOLS)/staticcheck:
	GOBIN=$(TOOLS) go install $(STATICCHECK)
