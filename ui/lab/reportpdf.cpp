// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/reportpdf.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QSvgRenderer>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextDocumentFragment>
#include <QTextObjectInterface>
#include <QTextTable>

#include <cmath>
#include <memory>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

struct ReportPdfTexts {
    Q_DECLARE_TR_FUNCTIONS(ReportPdf)
};

constexpr int resolution = 600; // dots an inch: what letters and lines are placed on
constexpr double margin = 16; // mm
constexpr double footHeight = 9; // mm, with the space above it
constexpr double letterSize = 9.5; // points
constexpr double smallLetterSize = 8;
constexpr double rowLetterSize = 7.5; // as in the style sheet
// A heading stands with at least so much of what is below it, if there is so much: a plot with its title.
constexpr double leastBelowHeading = 85; // mm

// The report's own style sheet says more than QTextDocument understands; this says the same.
constexpr const char *style = R"css(
p { margin-top: 2px; margin-bottom: 2px; }
.h1 { font-size: 15pt; font-weight: bold; margin: 0; }
.h2 { font-size: 11.5pt; font-weight: bold; margin-top: 22px; margin-bottom: 8px; }
.h3 { margin-top: 6px; margin-bottom: 2px; }
td, th { font-weight: normal; text-align: left; vertical-align: top; }
.about, .small, .at { font-size: 8pt; }
.about { margin-bottom: 6px; }
.lines th, .lines .at { color: #444444; }
.lines td { white-space: pre-wrap; }
.who { margin-top: 6px; margin-bottom: 10px; }
.sum td { padding: 4px 0; border-top: 1px solid #000000; border-bottom: 1px solid #000000; }
.end { text-align: right; }
.lines { margin-bottom: 9px; }
.rows { margin-top: 4px; margin-bottom: 3px; }
.at { text-align: right; }
.run { margin-top: 14px; margin-bottom: 4px; }
.plots { margin-top: 4px; }
.rows td, .rows th { font-size: 7.5pt; padding-top: 1px; padding-bottom: 1px; padding-right: 10px; border-bottom: 0.5px solid #888888; }
.rows th { font-weight: bold; border-bottom: 1px solid #000000; vertical-align: bottom; }
.n { text-align: right; }
.foot { margin-top: 20px; }
code { font-family: "DejaVu Sans Mono", monospace; font-size: 8.5pt; }
)css";

double toDots(double millimetres)
{
    return millimetres / 25.4 * resolution;
}

/// A plot of the report.
struct Drawing {
    QString title;
    std::shared_ptr<QSvgRenderer> picture;
    bool isHalf = false;
};

/// The report as QTextDocument reads it, and its drawings, which stand in it as `plot:0`, `plot:1`, …
struct Printable {
    QString title;
    QString html;
    QList<Drawing> drawings;
};

Printable printable(const QByteArray &report)
{
    Printable made;
    QString html = QString::fromUtf8(report);
    static const QRegularExpression title(u"<title>(.*?)</title>"_s);
    made.title = QTextDocumentFragment::fromHtml(title.match(html).captured(1)).toPlainText();
    html = html.mid(html.indexOf(u"<body>"_s));
    html.truncate(html.indexOf(u"<script type"_s));
    static const QRegularExpression plot(
        u"<div class=\"(plot|plot half)\"><p>(.*?)</p>\\s*(<svg .*?</svg>)\\s*</div>"_s,
        QRegularExpression::DotMatchesEverythingOption);
    qsizetype from = 0;
    QRegularExpressionMatchIterator matches = plot.globalMatch(html);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        made.html += html.mid(from, match.capturedStart() - from);
        made.html += u"<img src=\"plot:%1\">"_s.arg(made.drawings.size());
        made.drawings += {QTextDocumentFragment::fromHtml(match.captured(2)).toPlainText(),
                          std::make_shared<QSvgRenderer>(match.captured(3).toUtf8()), match.captured(1) != u"plot"};
        from = match.capturedEnd();
    }
    made.html += html.mid(from);
    // HTML's headings would be larger, whatever size they are given; keepTogether() knows these by their anchors.
    static const QRegularExpression heading(u"<h([123])(?: class=\"(\\w+)\")?>(.*?)</h\\1>"_s,
                                            QRegularExpression::DotMatchesEverythingOption);
    made.html.replace(heading, u"<p class=\"h\\1 \\2\"><a name=\"h\\1\">\\3</a></p>"_s);
    // What the style sheet says of widths, QTextDocument takes from the elements.
    made.html.replace(u"<table "_s, u"<table width=\"100%\" cellspacing=\"0\" cellpadding=\"0\" border=\"0\" "_s);
    made.html.replace(u"<tr><th>"_s, u"<tr><th width=\"13%\">"_s);
    made.html.replace(u"<td class=\"at\">"_s, u"<td class=\"at\" width=\"6%\">"_s);
    return made;
}

/// Draws the plots where the document has images.
class DrawingHandler final : public QObject, public QTextObjectInterface
{
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    DrawingHandler(const QList<Drawing> &drawings, const QFont &font)
        : m_drawings(drawings)
        , m_font(font)
    {
    }

    QSizeF intrinsicSize(QTextDocument *document, int, const QTextFormat &format) override
    {
        const Drawing *drawing = find(format);
        if (!drawing || drawing->picture->defaultSize().isEmpty())
            return {};
        // A little less than it has room for, that two fit into a line.
        const double width = document->pageSize().width() * (drawing->isHalf ? 0.499 : 1);
        const QSizeF box = drawing->picture->viewBoxF().size();
        return {width, titleHeight() + width * box.height() / box.width() + toDots(gapBelow)};
    }

    void drawObject(QPainter *painter, const QRectF &rect, QTextDocument *, int, const QTextFormat &format) override
    {
        const Drawing *drawing = find(format);
        // One that begins where the page ends is asked for on both pages.
        if (!drawing || rect.top() > painter->clipBoundingRect().bottom() - toDots(1))
            return;
        painter->save();
        painter->setFont(m_font);
        painter->setPen(Qt::black);
        painter->drawText(rect, Qt::AlignLeft | Qt::AlignTop, drawing->title);
        const double gap = drawing->isHalf ? rect.width() * 0.02 : 0;
        drawing->picture->render(painter, rect.adjusted(0, titleHeight(), -gap, -toDots(gapBelow)));
        painter->restore();
    }

private:
    static constexpr double gapBelow = 3; // mm
    static double titleHeight() { return toDots(5); }
    const Drawing *find(const QTextFormat &format) const
    {
        const QString name = format.toImageFormat().name();
        bool isNumber = false;
        const int number = name.startsWith(u"plot:") ? name.mid(5).toInt(&isNumber) : -1;
        return isNumber && number < m_drawings.size() ? &m_drawings[number] : nullptr;
    }

    const QList<Drawing> &m_drawings;
    const QFont m_font;
};

/// A document that reads nothing from outside of it.
class ClosedDocument final : public QTextDocument
{
protected:
    QVariant loadResource(int, const QUrl &) override { return {}; }
};

// As wide as what stands in them, where there is room for it; else those that are wider than others are made narrower.
std::vector<double> sharedWidths(const std::vector<double> &wanted, double room)
{
    std::vector<double> widths = wanted;
    const auto sumUpTo = [&wanted](double most) {
        double sum = 0;
        for (const double width : wanted)
            sum += std::min(width, most);
        return sum;
    };
    double least = 0;
    double most = room;
    if (sumUpTo(most) > room) {
        for (int i = 0; i < 30; ++i) {
            const double middle = (least + most) / 2;
            (sumUpTo(middle) > room ? most : least) = middle;
        }
    }
    double sum = 0;
    for (double &width : widths)
        sum += width = std::min(width, most);
    for (double &width : widths)
        width *= room / std::max(1.0, sum);
    return widths;
}

// Where only a part is laid out anew, paragraphs behind a table can be left without lines (Qt 6.4).
void layOutAnew(QTextDocument &document)
{
    document.markContentsDirty(0, document.characterCount());
}

void shareColumns(QTextDocument &document)
{
    QFont font = document.defaultFont();
    font.setPointSizeF(rowLetterSize);
    font.setBold(true); // as headings are
    const QFontMetricsF metrics(font, document.documentLayout()->paintDevice());
    const double gap = metrics.horizontalAdvance(u"mmm"_s);
    for (QTextFrame *frame : document.rootFrame()->childFrames()) {
        auto *table = qobject_cast<QTextTable *>(frame);
        if (!table || table->format().headerRowCount() == 0)
            continue;
        std::vector<double> wanted;
        for (int column = 0; column < table->columns(); ++column) {
            double width = 0;
            for (int row = 0; row < table->rows(); ++row) {
                const QString text = table->cellAt(row, column).firstCursorPosition().block().text();
                width = std::max(width, metrics.horizontalAdvance(text));
            }
            wanted.push_back(width + gap);
        }
        QTextTableFormat format = table->format();
        QList<QTextLength> lengths;
        for (const double width : sharedWidths(wanted, document.pageSize().width()))
            lengths += QTextLength(QTextLength::PercentageLength, 100 * width / document.pageSize().width());
        format.setColumnWidthConstraints(lengths);
        table->setFormat(format);
    }
    layOutAnew(document);
}

// QTextDocument knows no headings that stay with what is below them, and no questions that stay together: those that
// would not get a new page.
void keepTogether(QTextDocument &document)
{
    const QAbstractTextDocumentLayout &layout = *document.documentLayout();
    const double page = document.pageSize().height();
    const auto topOf = [&layout](const QTextBlock &block) { return layout.blockBoundingRect(block).top(); };
    const auto isHeading = [](const QTextBlock &block) {
        const QStringList anchors =
            block.begin().atEnd() ? QStringList() : block.begin().fragment().charFormat().anchorNames();
        return anchors.contains(u"h2") || anchors.contains(u"h3");
    };
    QTextBlock block = document.begin();
    while (block.isValid()) {
        if (!isHeading(block)) {
            block = block.next();
            continue;
        }
        const QTextBlock first = block;
        QTextBlock end = block.next();
        if (isHeading(end)) // a section's heading, and its first part's
            end = end.next();
        while (end.isValid() && !isHeading(end))
            end = end.next();
        const double top = topOf(first);
        const double height = (end.isValid() ? topOf(end) : layout.documentSize().height()) - top;
        const double room = page - std::fmod(top, page);
        const bool isQuestion = height < page / 2;
        const double needed = isQuestion ? height : std::min(height, toDots(leastBelowHeading));
        if (needed > room && room < page) {
            QTextCursor cursor(first);
            QTextBlockFormat format = first.blockFormat();
            format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
            cursor.setBlockFormat(format);
            layOutAnew(document);
        }
        block = end;
    }
}

} // namespace

QByteArray reportPdf(const QByteArray &html)
{
    const Printable report = printable(html);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(resolution);
    writer.setPageLayout({QPageSize(QPageSize::A4),
                          QPageLayout::Portrait,
                          {margin, margin, margin, margin - 4},
                          QPageLayout::Millimeter});
    writer.setTitle(report.title);
    writer.setCreator(u"Sockeye %1"_s.arg(QStringLiteral(SOCKEYE_VERSION)));

    QFont font(u"DejaVu Sans"_s);
    font.setPointSizeF(letterSize);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.05); // as good as none, but “ff” stays two letters to search for
    QFont smallFont = font;
    smallFont.setPointSizeF(smallLetterSize);
    DrawingHandler handler(report.drawings, smallFont);
    ClosedDocument document;
    document.setDefaultFont(font);
    document.setDocumentMargin(0);
    document.setUseDesignMetrics(true);
    document.documentLayout()->setPaintDevice(&writer);
    document.documentLayout()->registerHandler(QTextFormat::ImageObject, &handler);
    document.setPageSize({double(writer.width()), writer.height() - toDots(footHeight)});
    document.setDefaultStyleSheet(QString::fromLatin1(style));
    document.setHtml(report.html);
    shareColumns(document);
    keepTogether(document);

    QPainter painter(&writer);
    const QSizeF page = document.pageSize();
    const int pages = document.pageCount();
    for (int i = 0; i < pages; ++i) {
        if (i > 0)
            writer.newPage();
        painter.save();
        painter.translate(0, -i * page.height());
        document.drawContents(&painter, {QPointF(0, i * page.height()), page});
        painter.restore();
        painter.setFont(smallFont);
        painter.setPen(Qt::black);
        const QRectF foot(0, page.height(), page.width(), writer.height() - page.height());
        const QString number = ReportPdfTexts::tr("Page %1 of %2").arg(i + 1).arg(pages);
        const double left = page.width() - painter.fontMetrics().horizontalAdvance(number) - toDots(8);
        painter.drawText(foot, Qt::AlignRight | Qt::AlignBottom, number);
        painter.drawText(foot, Qt::AlignLeft | Qt::AlignBottom,
                         painter.fontMetrics().elidedText(report.title, Qt::ElideMiddle, int(left)));
    }
    painter.end();
    return bytes;
}

} // namespace sockeye

#include "reportpdf.moc"
