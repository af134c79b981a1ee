// The time left follows from bytes, not articles: that is what takes the time.

#include "cli/index_progress.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <iostream>
#include <utility>

#include "text/counted.h"

namespace docent {
namespace {

constexpr std::size_t kMaxSkippedShown = 10;

double megabytes(std::uint64_t bytes) {
    return static_cast<double>(bytes) / 1e6;
}

template <typename... Values>
std::string formatted(const char* format, Values... values) {
    char buffer[256];
    std::snprintf(buffer, sizeof buffer, format, values...);
    return buffer;
}

std::string duration_text(double seconds) {
    const double whole = std::round(seconds);
    if (whole < 60) return formatted("%.0f s", whole);
    return formatted("%.0f min %02.0f s", std::floor(whole / 60), std::fmod(whole, 60));
}

// "left out 214 lines: 120 navigation, 94 footer": those that left out most first.
std::string dropped_text(const IndexReport& report) {
    std::vector<std::pair<std::string, std::uint64_t>> rules(report.dropped_lines.begin(),
                                                             report.dropped_lines.end());
    std::stable_sort(rules.begin(), rules.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    std::uint64_t lines = 0;
    std::string counts;
    for (const auto& [rule, number] : rules) {
        lines += number;
        counts += (counts.empty() ? "" : ", ") + with_thousands(number) + ' ' + rule;
    }
    if (lines == 0) return "";
    return "left out " + counted(lines, "line") + ": " + counts +
           " (docent show ARTICLE --dropped)\n";
}

std::string progress_text(const IndexProgress& progress, double seconds) {
    const double rate = megabytes(progress.bytes_done) / std::max(0.001, seconds);
    const double left = megabytes(progress.bytes_total - progress.bytes_done);
    std::string line = with_thousands(progress.articles_done) + " of " +
                       counted(progress.articles_total, "file") +
                       formatted(", %.1f of %.1f MB, %.1f MB/s", megabytes(progress.bytes_done),
                                 megabytes(progress.bytes_total), rate);
    if (rate > 0) line += ", " + duration_text(left / rate) + " left";
    return line;
}

}  // namespace

void IndexProgressLine::show(const IndexProgress& progress) {
    const std::chrono::duration<double> elapsed = Clock::now() - begin_;
    line_.show([&] { return progress_text(progress, elapsed.count()); });
}

IndexReport index_with_progress(IndexOptions options) {
    IndexProgressLine line;
    options.on_progress = [&line](const IndexProgress& progress) { line.show(progress); };
    IndexReport report = index_corpus(options);
    warn_if_unconfined(report);
    return report;
}

void warn_if_unconfined(const IndexReport& report) {
    if (report.missing_walls.empty()) return;
    std::cerr
        << "docent: this system lacks " << report.missing_walls
        << " to lock up the processes that read articles; index only articles that you trust, "
           "or use a newer Linux kernel"
        << std::endl;
}

std::string counts_of(const IndexReport& report) {
    std::string counts;
    const auto add = [&](std::uint64_t number, const std::string& what) {
        if (number == 0) return;
        counts += (counts.empty() ? "" : ", ") + with_thousands(number) + ' ' + what;
    };
    const auto add_articles = [&](std::uint64_t number, const std::string& kind) {
        const char* noun = number == 1 ? " article" : " articles";
        add(number, counts.empty() ? kind + noun : kind);
    };
    add_articles(report.added, "new");
    add_articles(report.updated, "changed");
    add_articles(report.renamed, "renamed");
    add_articles(report.removed, "removed");
    add_articles(report.unchanged, "unchanged");
    add(report.held_back, "missing but kept");
    add(report.skipped.size(), "skipped");
    return counted(report.found, "file") + ": " + (counts.empty() ? "nothing to do" : counts);
}

std::string skipped_text(const std::vector<SkippedArticle>& skipped) {
    std::string text;
    for (std::size_t i = 0; i < skipped.size(); ++i) {
        if (i == kMaxSkippedShown) {
            text += "  and " + with_thousands(skipped.size() - i) + " more, see `docent status`\n";
            break;
        }
        text += "  skipped " + without_controls(skipped[i].path) + ": " +
                without_controls(skipped[i].reason) + '\n';
    }
    return text;
}

std::string summary_of(const IndexReport& report) {
    std::string text = counts_of(report) + '\n';
    if (report.passages_written > 0) {
        text += counted(report.passages_written, "passage") + " written from " +
                formatted("%.1f MB in %.1f s", megabytes(report.bytes_read),
                          static_cast<double>(report.elapsed_ms) / 1000) +
                '\n';
    }
    text += dropped_text(report) + skipped_text(report.skipped);
    if (report.was_interrupted) text += "Interrupted. Run it again to go on from here.\n";
    return text;
}

}  // namespace docent
