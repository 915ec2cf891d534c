// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/codecolours.h"

#include "ui/theme.h"

#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

constexpr QStringView tripleQuotes = u"\"\"\"";

const QSet<QString> &keywords(CodeLanguage language)
{
    static const QSet<QString> python = {
        u"and"_s,    u"as"_s,  u"break"_s, u"class"_s,  u"def"_s,   u"elif"_s,  u"else"_s, u"except"_s, u"for"_s,
        u"from"_s,   u"if"_s,  u"in"_s,    u"import"_s, u"is"_s,    u"not"_s,   u"or"_s,   u"pass"_s,   u"raise"_s,
        u"return"_s, u"try"_s, u"None"_s,  u"True"_s,   u"False"_s, u"while"_s, u"with"_s};
    static const QSet<QString> c = {u"break"_s,  u"case"_s,     u"char"_s,   u"const"_s,  u"continue"_s, u"default"_s,
                                    u"do"_s,     u"double"_s,   u"else"_s,   u"enum"_s,   u"for"_s,      u"if"_s,
                                    u"int"_s,    u"long"_s,     u"return"_s, u"sizeof"_s, u"static"_s,   u"struct"_s,
                                    u"switch"_s, u"unsigned"_s, u"void"_s,   u"while"_s,  u"#include"_s, u"#define"_s};
    static const QSet<QString> shell = {u"if"_s,  u"then"_s, u"else"_s, u"fi"_s,   u"case"_s,  u"in"_s,     u"esac"_s,
                                        u"for"_s, u"do"_s,   u"done"_s, u"exit"_s, u"local"_s, u"return"_s, u"exec"_s};
    return language == CodeLanguage::Python ? python : language == CodeLanguage::C ? c : shell;
}

bool isWordCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c == u'#';
}

} // namespace

CodeColours::CodeColours(QTextDocument *document)
    : QSyntaxHighlighter(document)
{
    m_keyword.setFontWeight(QFont::DemiBold);
}

void CodeColours::setLanguage(CodeLanguage language)
{
    m_language = language;
}

void CodeColours::setPalette(const QPalette &palette)
{
    const bool dark = isDark(palette);
    // Each has a contrast of at least 4.5 on the base of its theme.
    m_comment.setForeground(dark ? QColor(0x9f, 0xb0, 0xa8) : QColor(0x4f, 0x66, 0x5c));
    m_comment.setFontItalic(true);
    m_string.setForeground(dark ? QColor(0xe0, 0xb0, 0x7a) : QColor(0x8a, 0x4b, 0x08));
    m_keyword.setForeground(dark ? QColor(0x8a, 0xb8, 0xf2) : QColor(0x1f, 0x4f, 0x9a));
    rehighlight();
}

/// Behind the quote that ends the string at \a start, or the end of the line.
qsizetype CodeColours::stringEnd(const QString &text, qsizetype start) const
{
    const QChar quote = text[start];
    const bool hasEscapes =
        m_language != CodeLanguage::Shell || quote == u'"' || (start > 0 && text[start - 1] == u'$');
    for (qsizetype at = start + 1; at < text.size(); ++at) {
        if (hasEscapes && text[at] == u'\\')
            ++at;
        else if (text[at] == quote)
            return at + 1;
    }
    return text.size();
}

void CodeColours::highlightBlock(const QString &text)
{
    const QStringView view(text);
    const bool isPython = m_language == CodeLanguage::Python;
    qsizetype at = 0;
    setCurrentBlockState(0);
    const auto toEndOfTriple = [&](qsizetype from, qsizetype searchFrom) {
        const qsizetype end = view.indexOf(tripleQuotes, searchFrom);
        at = end < 0 ? text.size() : end + tripleQuotes.size();
        setCurrentBlockState(end < 0 ? 1 : 0);
        setFormat(int(from), int(at - from), m_string);
    };
    if (previousBlockState() == 1)
        toEndOfTriple(0, 0);
    while (at < text.size()) {
        const QChar c = text[at];
        const bool isComment = m_language == CodeLanguage::C ? view.sliced(at).startsWith(u"//")
                                                             : c == u'#' && (at == 0 || text[at - 1].isSpace());
        if (isComment) {
            setFormat(int(at), int(text.size() - at), m_comment);
            return;
        }
        if (isPython && view.sliced(at).startsWith(tripleQuotes)) {
            toEndOfTriple(at, at + tripleQuotes.size());
        } else if (c == u'"' || c == u'\'') {
            const qsizetype end = stringEnd(text, at);
            setFormat(int(at), int(end - at), m_string);
            at = end;
        } else if (isWordCharacter(c)) {
            const qsizetype start = at;
            while (at < text.size() && (at == start || isWordCharacter(text[at])))
                ++at;
            if (keywords(m_language).contains(text.mid(start, at - start)))
                setFormat(int(start), int(at - start), m_keyword);
        } else {
            ++at;
        }
    }
}

} // namespace sockeye
