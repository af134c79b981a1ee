#pragma once

#include <unicode/edits.h>

#include <cstddef>
#include <string>
#include <string_view>

#include "text/byte_span.h"

namespace docent {

/// A text after NFKC case folding that remembers where each part of it came from.
class FoldedText {
  public:
    /// Takes: valid UTF-8, which must outlive this object's construction only.
    explicit FoldedText(std::string_view text);

    /// The folded text, UTF-8: lower case, compatibility forms unified ("B₁₂" -> "b12", "µ" ->
    /// "μ").
    const std::string& text() const { return folded_; }

    /// Gives the part of the original text that the part `folded` (not empty) came from.
    /// Cost: constant when called with growing positions.
    ByteSpan source_of(ByteSpan folded) const;

  private:
    void append_ascii(std::string_view stretch);
    void append_folded(std::string_view stretch);

    std::string folded_;
    bool is_identity_ = true;  // positions in both texts are the same
    icu::Edits edits_;
    mutable icu::Edits::Iterator edit_;
};

/// Gives `word` with the accents of its Latin letters dropped ("café" -> "cafe"); letters of other
/// scripts keep their marks, which are part of the letter there.
std::string without_latin_accents(const std::string& word);

}  // namespace docent
