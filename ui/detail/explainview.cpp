// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/explainview.h"

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
#include <QPlainTextEdit>
#include <QTextBrowser>
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
    , m_row(new QPlainTextEdit(this))
    , m_lesson(new QTextBrowser(this))
{
    setObjectName(u"explain"_s);
    setAccessibleName(tr("Explain"));
    m_rowTitle->setObjectName(u"rowTitle"_s);
    m_row->setObjectName(u"rowExplanation"_s);
    m_row->setAccessibleName(tr("What the selected row means"));
    m_row->setReadOnly(true);
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
    showNoRow();
}

void ExplainView::loadLesson()
{
    const QString language = QLocale().name().section(u'_', 0, 0);
    QString markdown;
    for (const QString &folder : {language, u"en"_s}) {
        QFile file(u":/lessons/%1/%2.md"_s.arg(folder, QLatin1StringView(m_tool.id)));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        markdown = QString::fromUtf8(file.readAll());
        break;
    }
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
}

void ExplainView::showRow(const RowView &row)
{
    row.row ? explain(row.row) : showNoRow();
}

void ExplainView::explain(const void *row)
{
    QString title = tr("Selected row");
    const Field *status = m_tool.statusField();
    if (status && !status->absent(row)) {
        title = u"%1  %2 %3"_s.arg(tr("Selected row"), QString(outcomeShape(status->outcome(row))),
                                   cellText(*status, row, QLocale()));
    }
    m_rowTitle->setText(title);
    QStringList lines = m_tool.explainRow(row).split(u'\n');
    for (QString &line : lines)
        line = withoutControls(line);
    QString explanation = lines.join(u'\n').trimmed();
    if (explanation.isEmpty()) {
        for (const Field &field : m_tool.rowFields()) {
            if (!field.absent(row))
                explanation += u"%1: %2\n"_s.arg(field.header(), cellText(field, row, QLocale()));
        }
    }
    if (m_row->toPlainText() != explanation)
        m_row->setPlainText(explanation);
}

void ExplainView::showNoRow()
{
    m_rowTitle->setText(tr("Selected row"));
    m_row->setPlainText(m_hasRows ? tr("Select a row to read what its values mean.")
                                  : tr("After a run, select a row here to read what its values mean."));
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
    // Markdown takes its colours when it is read.
    if (event->type() == QEvent::PaletteChange && m_isPainted)
        loadLesson();
}

} // namespace sockeye
