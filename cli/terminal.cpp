// Escape sequences are those every terminal of the last forty years understands: bold, underline,
// dim. Colours are left to the user's own palette.

#include "cli/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>

namespace docent {
namespace {

constexpr std::size_t kMaxWidth = 100;
constexpr std::size_t kMinWidth = 20;

const char* sequence_of(Style style) {
    switch (style) {
        case Style::plain:
            return "";
        case Style::answer:
            return "\x1b[1m";
        case Style::match:
            return "\x1b[1;4m";
        case Style::source:
            return "\x1b[2m";
        case Style::warning:
            return "\x1b[33m";
    }
    return "";
}

}  // namespace

Terminal terminal_of(int descriptor) {
    Terminal terminal;
    terminal.is_terminal = isatty(descriptor) == 1;
    const char* no_colour = std::getenv("NO_COLOR");
    const char* kind = std::getenv("TERM");
    const bool is_dumb = kind != nullptr && std::string_view(kind) == "dumb";
    terminal.has_colour =
        terminal.is_terminal && !is_dumb && (no_colour == nullptr || *no_colour == '\0');
    winsize size{};
    if (terminal.is_terminal && ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
        terminal.width = std::clamp<std::size_t>(size.ws_col, kMinWidth, kMaxWidth);
    }
    return terminal;
}

std::string styled(std::string_view text, Style style, const Terminal& terminal) {
    if (!terminal.has_colour || style == Style::plain) return std::string(text);
    return sequence_of(style) + std::string(text) + "\x1b[0m";
}

std::string without_controls(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const bool is_c1 =
            byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0;
        if (is_c1) {
            ++i;
        } else if (byte == '\t') {
            result += ' ';
        } else if ((byte >= 0x20 && byte != 0x7F) || byte == '\n') {
            result += text[i];
        }
    }
    return result;
}

}  // namespace docent
