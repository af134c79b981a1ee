#pragma once

#include <string>
#include <utility>
#include <vector>

namespace docent {

/// Writes small PDF files: pages of US letter size (612 x 792 points) with text at places.
class PdfBytes {
  public:
    enum Font { regular = 1, bold = 2, typewriter = 3 };

    PdfBytes() { add_page(); }

    /// The lines that follow are on a new page, turned by `rotate` degrees.
    PdfBytes& add_page(int rotate = 0) {
        pages_.push_back({"", rotate});
        return *this;
    }

    /// Writes a line whose baseline begins at (x, y), from the upper left corner.
    PdfBytes& line(double x, double y, const std::string& text, double size = 10,
                   Font font = regular) {
        return at("1 0 0 1 " + std::to_string(x) + ' ' + std::to_string(792 - y), text, size, font);
    }

    /// Writes a line that runs up the page.
    PdfBytes& rising_line(double x, double y, const std::string& text) {
        return at("0 1 -1 0 " + std::to_string(x) + ' ' + std::to_string(792 - y), text, 10,
                  regular);
    }

    /// Writes lines below each other, 12 points apart.
    PdfBytes& lines(double x, double y, const std::vector<std::string>& texts,
                    Font font = regular) {
        for (const std::string& text : texts) {
            line(x, y, text, 10, font);
            y += 12;
        }
        return *this;
    }

    /// Takes: entries of the information dictionary, "/Title (Iron)".
    PdfBytes& info(std::string entries) {
        info_ = std::move(entries);
        return *this;
    }

    /// Claims that the file is encrypted, with a password that nobody knows.
    PdfBytes& encrypt() {
        const std::string key(32, 'k');
        trailer_ = "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O (" + key + ") /U (" + key +
                   ") >> /ID [(0123456789abcdef) (0123456789abcdef)]";
        return *this;
    }

    std::string bytes() const {
        std::vector<std::string> objects = {"<< /Type /Catalog /Pages 2 0 R >>",
                                            "",
                                            font("Helvetica"),
                                            font("Helvetica-Bold"),
                                            font("Courier"),
                                            "<< " + info_ + " >>"};
        std::string kids;
        for (const Page& page : pages_) {
            objects.push_back("<< /Length " + std::to_string(page.content.size()) +
                              " >>\nstream\n" + page.content + "\nendstream");
            objects.push_back("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Rotate " +
                              std::to_string(page.rotate) + " /Contents " +
                              std::to_string(objects.size()) +
                              " 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R /F3 5 0 R >> >> >>");
            kids += std::to_string(objects.size()) + " 0 R ";
        }
        objects[1] =
            "<< /Type /Pages /Kids [" + kids + "] /Count " + std::to_string(pages_.size()) + " >>";
        return file_of(objects);
    }

  private:
    struct Page {
        std::string content;
        int rotate = 0;
    };

    static std::string font(const std::string& name) {
        return "<< /Type /Font /Subtype /Type1 /BaseFont /" + name +
               " /Encoding /WinAnsiEncoding >>";
    }

    PdfBytes& at(const std::string& matrix, const std::string& text, double size, Font font) {
        pages_.back().content += "BT /F" + std::to_string(font) + ' ' + std::to_string(size) +
                                 " Tf " + matrix + " Tm (" + text + ") Tj ET\n";
        return *this;
    }

    std::string file_of(const std::vector<std::string>& objects) const {
        std::string file = "%PDF-1.4\n";
        std::string places;
        for (std::size_t i = 0; i < objects.size(); ++i) {
            const std::string place = std::to_string(file.size());
            places += std::string(10 - place.size(), '0') + place + " 00000 n \n";
            file += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
        }
        const std::string size = std::to_string(objects.size() + 1);
        return file + "xref\n0 " + size + "\n0000000000 65535 f \n" + places +
               "trailer << /Root 1 0 R /Info 6 0 R /Size " + size + ' ' + trailer_ +
               " >>\nstartxref\n" + std::to_string(file.size()) + "\n%%EOF\n";
    }

    std::vector<Page> pages_;
    std::string info_;
    std::string trailer_;
};

}  // namespace docent
