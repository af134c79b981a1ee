// References between parts are relative web addresses: percent-encoded, with ".." for the folder
// above, perhaps with a fragment.

#include "indexer/readers/part_path.h"

#include <charconv>

namespace docent {
namespace {

std::string percent_decoded(std::string_view text) {
    std::string decoded;
    for (std::size_t i = 0; i < text.size(); ++i) {
        unsigned byte = 0;
        if (text[i] == '%' && i + 2 < text.size()) {
            const char* end = text.data() + i + 3;
            if (std::from_chars(text.data() + i + 1, end, byte, 16).ptr == end) {
                decoded += static_cast<char>(byte);
                i += 2;
                continue;
            }
        }
        decoded += text[i];
    }
    return decoded;
}

}  // namespace

std::string part_path(std::string_view from, std::string_view reference) {
    std::string path = percent_decoded(reference.substr(0, reference.find('#')));
    if (!path.starts_with('/')) path.insert(0, from.substr(0, from.rfind('/') + 1));
    std::string name;
    for (std::size_t begin = 0; begin <= path.size();) {
        const std::size_t end = std::min(path.find('/', begin), path.size());
        const std::string_view step(path.data() + begin, end - begin);
        if (step == "..") {
            const std::size_t slash = name.rfind('/');
            name.resize(slash == std::string::npos ? 0 : slash);
        } else if (!step.empty() && step != ".") {
            if (!name.empty()) name += '/';
            name += step;
        }
        begin = end + 1;
    }
    return name;
}

}  // namespace docent
