// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/explainview.h"

#include "core/base/language.h"
#include "ui/page/panel.h"
#include "ui/page/resultsmodel.h"
#include "ui/page/roworder.h"
#include "ui/theme.h"

#include <QCoreApplication>
#include <QEvent>
#include <QFile>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QTextBlockFormat>
#include <QTextBrowser>
#include <QTextCursor>
#include <QTextEdit>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

QLabel *heading(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    QFont font = label->font();
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    return label;
}

// A frame with a heading above one view.
Panel *framed(QLabel *title, QAbstractScrollArea *view, QWidget *parent)
{
    auto *panel = new Panel(parent);
    title->setParent(panel);
    view->setFrameShape(QFrame::NoFrame);
    view->viewport()->setAutoFillBackground(false);
    view->setMinimumHeight(1); // it scrolls, which its heading can't
    title->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(12, 8, 10, 6);
    layout->setSpacing(2);
    layout->addWidget(title);
    layout->addWidget(view, 1);
    return panel;
}

} // namespace

ExplainView::ExplainView(const Tool &tool, QWidget *parent)
    : DetailView(parent)
    , m_tool(tool)
    , m_rowTitle(heading({}, this))
    , m_row(new QTextEdit(this))
    , m_lesson(new QTextBrowser(this))
{
    setObjectName(u"explain"_s);
    setAccessibleName(tr("Explain"));
    m_rowTitle->setObjectName(u"rowTitle"_s);
    m_row->setObjectName(u"rowExplanation"_s);
    m_row->setAccessibleName(tr("What the selected row means"));
    m_row->setReadOnly(true);
    m_row->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_row->setAcceptRichText(false);
    m_row->setTabChangesFocus(true);
    m_row->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // its lines are wrapped
    m_row->document()->setDocumentMargin(0);
    m_lesson->setObjectName(u"lesson"_s);
    m_lesson->setAccessibleName(tr("About this page"));
    m_lesson->setOpenExternalLinks(true);
    m_lesson->setTabChangesFocus(true);
    m_lesson->document()->setDocumentMargin(0);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(framed(m_rowTitle, m_row, this), 5);
    layout->addWidget(framed(heading(tr("About this page"), this), m_lesson, this), 6);
    showRow({});
}

void ExplainView::loadLesson()
{
    QString markdown;
    QFile file(pathInShownLanguage(u":/lessons/%1/"_s + QLatin1StringView(m_tool.id) + u".md"_s));
    if (file.open(QIODevice::ReadOnly))
        markdown = QString::fromUtf8(file.readAll());
    if (markdown.isEmpty())
        markdown = QCoreApplication::translate("tools", m_tool.sentence);
    // The page has its title already.
    if (markdown.startsWith(u'#'))
        markdown = markdown.section(u'\n', 1).trimmed();
    m_lesson->setMarkdown(markdown);
}

void ExplainView::showRun(const RunView &run)
{
    m_hasRows = run.rows->rowCount() > 0;
    m_error = run.error ? std::optional<Error>(*run.error) : std::nullopt;
}

void ExplainView::showRow(const RowView &row)
{
    if (row.row) {
        QString title = tr("Selected row");
        const Field *status = m_tool.statusField();
        if (status && !status->absent(row.row)) {
            title = u"%1  %2 %3"_s.arg(title, QString(outcomeShape(status->outcome(row.row))),
                                       cellText(*status, row.row, QLocale()));
        }
        set(title, piecesOfRow(row.row));
    } else if (m_error) {
        set(u"%1  %2 %3"_s.arg(tr("This run"), QString(outcomeShape(Outcome::Failure)), tr("failed")),
            piecesOf(explainFailure(*m_error)));
    } else {
        set(tr("Selected row"),
            {{m_hasRows ? tr("Select a row to read what its values mean.")
                        : tr("After a run, select a row of the table to read what its values mean.")}});
    }
}

// The way up to the stage that failed; then what happened, the usual cause, and what to try.
ExplainView::Pieces ExplainView::piecesOf(const Failure &failure) const
{
    Pieces pieces;
    if (failure.stage != Stage::None) {
        for (const Stage stage : m_tool.stages) {
            if (stage < failure.stage)
                pieces += {{stageName(stage) + u" ✓"_s, Look::Passed}, {u"  ›  "_s, Look::Faint}};
        }
        //: after the name of the stage at which a request failed: "wait ✗ failed here"
        pieces += {{tr("%1 ✗ failed here").arg(stageName(failure.stage)), Look::Failed}, {u"\n"_s}};
    }
    QString what = failure.what;
    what[0] = what[0].toUpper();
    pieces += {{what + u'.', Look::Strong}, {u"\n"_s}};
    const auto line = [&pieces](const QString &label, const QString &text) {
        if (!text.isEmpty())
            pieces += {{label + u'\t', Look::Label}, {withoutControls(text) + u'\n'}};
    };
    line(tr("Here"), failure.detail);
    line(tr("Error"), failure.codeText());
    line(tr("Usual cause"), failure.usualCause);
    line(tr("Try"), failure.advice);
    pieces.last().text.chop(1);
    return pieces;
}

ExplainView::Pieces ExplainView::piecesOfRow(const void *row) const
{
    Pieces pieces;
    QStringList lines = m_tool.explainValues(row).split(u'\n', Qt::SkipEmptyParts);
    for (QString &line : lines)
        line = withoutControls(line);
    if (const std::optional<Failure> failure = m_tool.failureOf(row)) {
        pieces = piecesOf(*failure);
        if (!lines.isEmpty())
            pieces += {{u"\n"_s}, {tr("This row") + u'\t', Look::Label}};
    } else if (lines.isEmpty()) {
        for (const Field &field : m_tool.rowFields()) {
            if (!field.absent(row))
                lines += u"%1: %2"_s.arg(field.header(), cellText(field, row, QLocale()));
        }
    }
    pieces += {lines.join(u'\n')};
    return pieces;
}

void ExplainView::set(const QString &title, const Pieces &pieces)
{
    m_rowTitle->setText(title);
    // What is the same keeps its selection and its place.
    if (pieces == m_pieces)
        return;
    m_pieces = pieces;
    draw();
}

// Text is put in as it is, and never read as anything else. What stands behind a label is set off from it.
void ExplainView::draw()
{
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    int indent = 0;
    for (const Piece &piece : m_pieces) {
        if (piece.look == Look::Label)
            indent = std::max(indent, QFontMetrics(strong).horizontalAdvance(piece.text.chopped(1)) + 12);
    }
    QTextBlockFormat block;
    block.setBottomMargin(2);
    QTextBlockFormat labelled = block;
    labelled.setLeftMargin(indent);
    labelled.setTextIndent(-indent);
    labelled.setTabPositions({QTextOption::Tab(indent, QTextOption::LeftTab)});

    m_row->clear();
    QTextCursor cursor(m_row->document());
    cursor.setBlockFormat(block);
    for (const Piece &piece : m_pieces) {
        QTextCharFormat format;
        if (piece.look == Look::Strong || piece.look == Look::Failed || piece.look == Look::Label)
            format.setFontWeight(QFont::DemiBold);
        if (piece.look == Look::Failed)
            format.setForeground(failureColor(palette()));
        else if (piece.look == Look::Passed)
            format.setForeground(successColor(palette()));
        else if (piece.look == Look::Faint)
            format.setForeground(palette().color(QPalette::PlaceholderText));
        if (piece.look == Look::Label)
            cursor.setBlockFormat(labelled);
        cursor.insertText(piece.text, format);
        if (piece.text.endsWith(u'\n'))
            cursor.setBlockFormat(block);
    }
    m_row->moveCursor(QTextCursor::Start);
}

void ExplainView::focusFirst()
{
    m_row->setFocus(Qt::ShortcutFocusReason);
}

// The lesson's fonts take as long to load as half the page, so it comes right after the first picture.
void ExplainView::paintEvent(QPaintEvent *event)
{
    DetailView::paintEvent(event);
    if (!std::exchange(m_isPainted, true))
        QTimer::singleShot(0, this, &ExplainView::loadLesson);
}

void ExplainView::changeEvent(QEvent *event)
{
    DetailView::changeEvent(event);
    const bool coloursChanged = event->type() == QEvent::PaletteChange;
    if (coloursChanged || event->type() == QEvent::FontChange)
        draw();
    // Markdown takes its colours when it is read.
    if (coloursChanged && m_isPainted)
        loadLesson();
}

} // namespace sockeye
