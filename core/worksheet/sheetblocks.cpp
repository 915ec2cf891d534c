// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/worksheet/sheetblocks.h"
#include "core/worksheet/worksheettexts.h"

#include "core/base/nearest.h"

#include <QStringDecoder>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

using Kind = SheetBlock::Kind;

constexpr qsizetype largestSheet = 1 << 20;

// A line that opens or closes a fenced block (CommonMark 4.5): three or more of one sign, then perhaps a word.
struct Fence {
    QChar sign;
    qsizetype length = 0; // 0: it is no fence
    QString word;

    explicit Fence(QStringView line)
    {
        qsizetype start = 0;
        while (start < line.size() && line[start] == u' ')
            ++start;
        if (start > 3 || start == line.size() || (line[start] != u'`' && line[start] != u'~'))
            return;
        sign = line[start];
        qsizetype end = start;
        while (end < line.size() && line[end] == sign)
            ++end;
        const QString rest = line.sliced(end).trimmed().toString();
        if (end - start < 3 || (sign == u'`' && rest.contains(u'`')))
            return;
        length = end - start;
        word = rest;
    }
    bool closes(const Fence &opening) const
    {
        return length >= opening.length && sign == opening.sign && word.isEmpty();
    }
};

class Splitter
{
public:
    Splitter(QStringView text, const QString &file, QList<SheetProblem> &problems)
        : m_lines(text.split(u'\n'))
        , m_file(file)
        , m_problems(problems)
    {
    }

    QList<SheetBlock> split()
    {
        for (m_at = 0; m_at < m_lines.size(); ++m_at) {
            const QStringView line = currentLine();
            const Fence fence(line);
            if (fence.length == 0) {
                addProse(line);
                continue;
            }
            const Kind kind = kindOf(fence);
            if (kind == Kind::Prose)
                takeOtherBlock(fence);
            else
                takeBlock(fence, kind);
        }
        return m_blocks;
    }

private:
    QStringView currentLine() const
    {
        QStringView line = m_lines[m_at];
        return line.endsWith(u'\r') ? line.chopped(1) : line;
    }
    SheetPlace place() const { return {m_file, int(m_at) + 1}; }

    Kind kindOf(const Fence &fence)
    {
        QStringList words;
        for (const Kind kind : {Kind::Sheet, Kind::Run, Kind::Ask}) {
            words += sheetBlockWord(kind);
            if (fence.word == words.back())
                return kind;
        }
        const QString nearest = nearestWord(fence.word.toLower(), words);
        if (!nearest.isEmpty())
            m_problems += place().problem(
                WorksheetTexts::tr("“%1” is no kind of block. Did you mean %2?").arg(fence.word.left(40), nearest));
        return Kind::Prose;
    }

    void addProse(QStringView line)
    {
        if (m_blocks.isEmpty() || m_blocks.back().kind != Kind::Prose) {
            SheetBlock block;
            block.place = place();
            m_blocks += block;
        }
        m_blocks.back().prose += line.toString() + u'\n';
    }

    // A block of Markdown's own, such as a program's text: prose as it stands.
    void takeOtherBlock(const Fence &opening)
    {
        addProse(currentLine());
        while (++m_at < m_lines.size()) {
            addProse(currentLine());
            if (Fence(currentLine()).closes(opening))
                return;
        }
    }

    void takeBlock(const Fence &opening, Kind kind)
    {
        SheetBlock block;
        block.kind = kind;
        block.place = place();
        while (++m_at < m_lines.size()) {
            if (Fence(currentLine()).closes(opening)) {
                m_blocks += block;
                return;
            }
            takeLine(currentLine(), block);
        }
        m_problems += block.place.problem(
            WorksheetTexts::tr("This block has no end: put a line of three backticks (```) behind it."));
    }

    void takeLine(QStringView line, SheetBlock &block)
    {
        if (line.trimmed().isEmpty())
            return;
        const qsizetype colon = line.indexOf(u':');
        const QString key = colon < 0 ? QString() : line.first(colon).trimmed().toString();
        bool isWord = !key.isEmpty();
        for (const QChar c : key)
            isWord = isWord && ((c >= u'a' && c <= u'z') || c == u'_');
        if (!isWord) {
            m_problems += place().problem(
                WorksheetTexts::tr("A line of a block is “key: value”, and the key a word in small letters."));
            return;
        }
        block.lines += {key, line.sliced(colon + 1).trimmed().toString(), place()};
    }

    const QList<QStringView> m_lines;
    const QString m_file;
    QList<SheetProblem> &m_problems;
    QList<SheetBlock> m_blocks;
    qsizetype m_at = 0;
};

} // namespace

QString sheetBlockWord(SheetBlock::Kind kind)
{
    switch (kind) {
    case SheetBlock::Kind::Prose:
        break;
    case SheetBlock::Kind::Sheet:
        return u"sheet"_s;
    case SheetBlock::Kind::Run:
        return u"run"_s;
    case SheetBlock::Kind::Ask:
        return u"ask"_s;
    }
    return {};
}

QList<SheetBlock> sheetBlocks(QByteArrayView bytes, const QString &file, QList<SheetProblem> &problems)
{
    if (bytes.size() > largestSheet) {
        problems += {file, 0, WorksheetTexts::tr("A worksheet has at most 1 MiB.")};
        return {};
    }
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder.decode(bytes);
    if (decoder.hasError() || text.contains(QChar(0))) {
        problems += {file, 0, WorksheetTexts::tr("This is no UTF-8 text: save the file as UTF-8.")};
        return {};
    }
    return Splitter(text, file, problems).split();
}

} // namespace sockeye
