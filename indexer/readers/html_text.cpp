// The little HTML that appears inside Markdown. A scan from "<" to "<": a comment, a hidden element
// or a tag is skipped as a whole, everything between is text. A search that finds no end is
// remembered, so that a million opening brackets cost one search and not a million.
//
// Entities: numbers by arithmetic, names from the table of those that people write by hand. An
// unknown one stays as typed, which is what browsers do.

#include "indexer/readers/html_text.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "indexer/characters.h"

namespace docent {
namespace {

struct NamedCharacter {
    std::string_view name;
    std::string_view text;
};

// Sorted by name, as bytes.
constexpr std::array kNamedCharacters = std::to_array<NamedCharacter>({
    {"AElig", "Æ"},   {"Aacute", "Á"},   {"Acirc", "Â"},   {"Agrave", "À"},  {"Alpha", "Α"},
    {"Aring", "Å"},   {"Atilde", "Ã"},   {"Auml", "Ä"},    {"Beta", "Β"},    {"Ccedil", "Ç"},
    {"Chi", "Χ"},     {"Dagger", "‡"},   {"Delta", "Δ"},   {"ETH", "Ð"},     {"Eacute", "É"},
    {"Ecirc", "Ê"},   {"Egrave", "È"},   {"Epsilon", "Ε"}, {"Eta", "Η"},     {"Euml", "Ë"},
    {"Gamma", "Γ"},   {"Iacute", "Í"},   {"Icirc", "Î"},   {"Igrave", "Ì"},  {"Iota", "Ι"},
    {"Iuml", "Ï"},    {"Kappa", "Κ"},    {"Lambda", "Λ"},  {"Mu", "Μ"},      {"Ntilde", "Ñ"},
    {"Nu", "Ν"},      {"OElig", "Œ"},    {"Oacute", "Ó"},  {"Ocirc", "Ô"},   {"Ograve", "Ò"},
    {"Omega", "Ω"},   {"Omicron", "Ο"},  {"Oslash", "Ø"},  {"Otilde", "Õ"},  {"Ouml", "Ö"},
    {"Phi", "Φ"},     {"Pi", "Π"},       {"Prime", "″"},   {"Psi", "Ψ"},     {"Rho", "Ρ"},
    {"Scaron", "Š"},  {"Sigma", "Σ"},    {"THORN", "Þ"},   {"Tau", "Τ"},     {"Theta", "Θ"},
    {"Uacute", "Ú"},  {"Ucirc", "Û"},    {"Ugrave", "Ù"},  {"Upsilon", "Υ"}, {"Uuml", "Ü"},
    {"Xi", "Ξ"},      {"Yacute", "Ý"},   {"Yuml", "Ÿ"},    {"Zeta", "Ζ"},    {"aacute", "á"},
    {"acirc", "â"},   {"acute", "´"},    {"aelig", "æ"},   {"agrave", "à"},  {"alpha", "α"},
    {"amp", "&"},     {"apos", "'"},     {"aring", "å"},   {"asymp", "≈"},   {"atilde", "ã"},
    {"auml", "ä"},    {"bdquo", "„"},    {"beta", "β"},    {"brvbar", "¦"},  {"bull", "•"},
    {"ccedil", "ç"},  {"cedil", "¸"},    {"cent", "¢"},    {"chi", "χ"},     {"copy", "©"},
    {"curren", "¤"},  {"dagger", "†"},   {"darr", "↓"},    {"deg", "°"},     {"delta", "δ"},
    {"divide", "÷"},  {"eacute", "é"},   {"ecirc", "ê"},   {"egrave", "è"},  {"emsp", " "},
    {"ensp", " "},    {"epsilon", "ε"},  {"equiv", "≡"},   {"eta", "η"},     {"eth", "ð"},
    {"euml", "ë"},    {"euro", "€"},     {"frac12", "½"},  {"frac14", "¼"},  {"frac34", "¾"},
    {"frasl", "⁄"},   {"gamma", "γ"},    {"ge", "≥"},      {"gt", ">"},      {"harr", "↔"},
    {"hellip", "…"},  {"iacute", "í"},   {"icirc", "î"},   {"iexcl", "¡"},   {"igrave", "ì"},
    {"infin", "∞"},   {"iota", "ι"},     {"iquest", "¿"},  {"iuml", "ï"},    {"kappa", "κ"},
    {"lambda", "λ"},  {"laquo", "«"},    {"larr", "←"},    {"ldquo", "“"},   {"le", "≤"},
    {"lsaquo", "‹"},  {"lsquo", "‘"},    {"lt", "<"},      {"macr", "¯"},    {"mdash", "—"},
    {"micro", "µ"},   {"middot", "·"},   {"minus", "−"},   {"mu", "μ"},      {"nbsp", " "},
    {"ndash", "–"},   {"ne", "≠"},       {"not", "¬"},     {"ntilde", "ñ"},  {"nu", "ν"},
    {"oacute", "ó"},  {"ocirc", "ô"},    {"oelig", "œ"},   {"ograve", "ò"},  {"omega", "ω"},
    {"omicron", "ο"}, {"ordf", "ª"},     {"ordm", "º"},    {"oslash", "ø"},  {"otilde", "õ"},
    {"ouml", "ö"},    {"para", "¶"},     {"permil", "‰"},  {"phi", "φ"},     {"pi", "π"},
    {"plusmn", "±"},  {"pound", "£"},    {"prime", "′"},   {"psi", "ψ"},     {"quot", "\""},
    {"radic", "√"},   {"raquo", "»"},    {"rarr", "→"},    {"rdquo", "”"},   {"reg", "®"},
    {"rho", "ρ"},     {"rsaquo", "›"},   {"rsquo", "’"},   {"sbquo", "‚"},   {"scaron", "š"},
    {"sect", "§"},    {"shy", "\u00AD"}, {"sigma", "σ"},   {"sigmaf", "ς"},  {"sum", "∑"},
    {"sup1", "¹"},    {"sup2", "²"},     {"sup3", "³"},    {"szlig", "ß"},   {"tau", "τ"},
    {"theta", "θ"},   {"thinsp", " "},   {"thorn", "þ"},   {"times", "×"},   {"trade", "™"},
    {"uacute", "ú"},  {"uarr", "↑"},     {"ucirc", "û"},   {"ugrave", "ù"},  {"upsilon", "υ"},
    {"uuml", "ü"},    {"xi", "ξ"},       {"yacute", "ý"},  {"yen", "¥"},     {"yuml", "ÿ"},
    {"zeta", "ζ"},
});
static_assert(std::is_sorted(kNamedCharacters.begin(), kNamedCharacters.end(),
                             [](const auto& a, const auto& b) { return a.name < b.name; }));

constexpr std::size_t kMaxEntityBytes = 34;

bool is_ascii_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::optional<std::string> decode_number(std::string_view digits, int base) {
    std::uint32_t number = 0;
    const char* end = digits.data() + digits.size();
    const auto [rest, error] = std::from_chars(digits.data(), end, number, base);
    const bool is_surrogate = number >= 0xD800 && number <= 0xDFFF;
    if (error != std::errc() || rest != end || number == 0 || number > 0x10FFFF || is_surrogate) {
        return std::nullopt;
    }
    std::string text;
    append_character(text, number);
    return text;
}

// Tags inside words ("H<sub>2</sub>O", "<b>b</b>old") part nothing; all others do.
bool parts_words(std::string_view name) {
    static constexpr std::array<std::string_view, 17> kInline = {
        "a",     "abbr", "b",      "code", "em",  "font", "i",   "mark", "s",
        "small", "span", "strong", "sub",  "sup", "u",    "wbr", "q"};
    if (!name.empty() && name.front() == '/') name.remove_prefix(1);
    return std::find(kInline.begin(), kInline.end(), name) == kInline.end();
}

// The place behind the hidden element whose opening tag ends at `at`.
std::size_t end_of_hidden(std::string_view html, std::size_t at, std::string_view name) {
    while ((at = html.find("</", at)) != std::string_view::npos) {
        if (tag_name(html.substr(at, name.size() + 3)) == "/" + std::string(name)) return at;
        at += 2;
    }
    return html.size();
}

// The place behind the tag or comment at `at`; `at` itself when none begins (or ends) there.
std::size_t end_of_tag(std::string_view html, std::size_t at, bool& has_more_tags) {
    if (html.substr(at, 4) == "<!--") {
        const std::size_t end = html.find("-->", at + 4);
        return end == std::string_view::npos ? html.size() : end + 3;
    }
    const std::string_view next = html.substr(at + 1, 1);
    const bool is_declaration = next == "!" || next == "?";
    if (!has_more_tags || (!is_declaration && tag_name(html.substr(at, 64)).empty())) return at;
    const std::size_t end = html.find('>', at);
    has_more_tags = end != std::string_view::npos;
    return has_more_tags ? end + 1 : at;
}

// Appends the character of the entity at `at`, or the "&", and gives the place behind.
std::size_t append_entity(std::string_view html, std::size_t at, std::string& text) {
    const std::size_t length = html.substr(at, kMaxEntityBytes).find(';');
    if (length != std::string_view::npos) {
        if (const auto character = decode_entity(html.substr(at, length + 1))) {
            text += *character;
            return at + length + 1;
        }
    }
    text += '&';
    return at + 1;
}

}  // namespace

std::optional<std::string> decode_entity(std::string_view entity) {
    if (entity.size() < 3 || entity.front() != '&' || entity.back() != ';') return std::nullopt;
    const std::string_view name = entity.substr(1, entity.size() - 2);
    if (name.front() == '#') {
        const bool is_hexadecimal = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
        return is_hexadecimal ? decode_number(name.substr(2), 16)
                              : decode_number(name.substr(1), 10);
    }
    const auto found = std::lower_bound(
        kNamedCharacters.begin(), kNamedCharacters.end(), name,
        [](const NamedCharacter& entry, std::string_view wanted) { return entry.name < wanted; });
    if (found == kNamedCharacters.end() || found->name != name) return std::nullopt;
    return std::string(found->text);
}

std::string text_from_html(std::string_view html) {
    std::string text;
    bool has_more_tags = true;
    for (std::size_t at = 0; at < html.size();) {
        if (html[at] == '&') {
            at = append_entity(html, at, text);
            continue;
        }
        const std::size_t end = html[at] == '<' ? end_of_tag(html, at, has_more_tags) : at;
        if (end == at) {
            text += html[at++];
            continue;
        }
        const std::string name = tag_name(html.substr(at, end - at));
        if (parts_words(name)) text += ' ';
        at = is_hidden_element(name) ? end_of_hidden(html, end, name) : end;
    }
    return text;
}

std::string tag_name(std::string_view html) {
    const bool is_closing = html.substr(0, 2) == "</";
    const std::size_t begin = is_closing ? 2 : 1;
    if (html.empty() || html.front() != '<' || begin >= html.size()) return {};
    if (!is_ascii_letter(html[begin])) return {};
    const auto is_name = [](char c) { return is_ascii_letter(c) || (c >= '0' && c <= '9'); };
    const auto end =
        std::find_if_not(html.begin() + static_cast<std::ptrdiff_t>(begin), html.end(), is_name);
    return (is_closing ? "/" : "") +
           lower_ascii({html.begin() + static_cast<std::ptrdiff_t>(begin), end});
}

bool is_hidden_element(std::string_view name) {
    return name == "script" || name == "style";
}

}  // namespace docent
