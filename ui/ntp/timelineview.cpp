// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ntp/timelineview.h"

#include "ui/ntp/timelinepicture.h"
#include "ui/page/panel.h"
#include "ui/page/resultsmodel.h"
#include "ui/page/spokenlabel.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollArea>
#include <QTableWidget>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

TimelineView::TimelineView(const Tool &tool, QWidget *parent)
    : DetailView(parent)
    , m_tool(tool)
    , m_isOfRows(hasTimeline(tool.rowFields()))
    , m_hint(new QLabel(this))
    , m_picture(new TimelinePicture(this))
    , m_formulas(new QLabel(this))
    , m_table(new QTableWidget(this))
{
    setObjectName(u"timeline"_s);
    setAccessibleName(tr("Timeline"));
    buildTable();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(buildLeft(), 1);
    layout->addWidget(m_table);
    showTimeline({}, {});
}

bool TimelineView::fits(const Tool &tool)
{
    return hasTimeline(tool.rowFields()) || hasTimeline(tool.summaryFields());
}

QWidget *TimelineView::buildLeft()
{
    m_hint->setObjectName(u"timelineHint"_s);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setWordWrap(true);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_picture->setObjectName(u"timelinePicture"_s);
    m_formulas->setObjectName(u"timelineFormulas"_s);
    m_formulas->setTextFormat(Qt::PlainText);
    m_formulas->setWordWrap(true);
    m_formulas->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(8, 3, 8, 3);
    column->setSpacing(4);
    column->addWidget(m_hint, 1);
    column->addWidget(m_picture, 1);
    column->addWidget(m_formulas);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    auto *panel = new Panel(this);
    auto *frame = new QVBoxLayout(panel);
    frame->setContentsMargins(2, 2, 2, 2);
    frame->addWidget(scroll);
    return panel;
}

void TimelineView::buildTable()
{
    const std::vector<TimelineLine> lines = timelineLines({});
    m_table->setObjectName(u"timelineTable"_s);
    m_table->setAccessibleName(tr("The timeline as a table"));
    m_table->setColumnCount(2);
    m_table->setRowCount(int(lines.size()));
    m_table->setHorizontalHeaderLabels({tr("What"), tr("Value")});
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->verticalHeader()->setMinimumSectionSize(fontMetrics().height() + 4);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 4);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    for (int row = 0; row < m_table->rowCount(); ++row) {
        for (int column = 0; column < 2; ++column)
            m_table->setItem(row, column, new QTableWidgetItem);
        m_table->item(row, 1)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    }
    const int widest = fontMetrics().horizontalAdvance(tr("T2, request received") + stampTime(WallTime()));
    m_table->setFixedWidth(widest + fontMetrics().averageCharWidth() * 9);
    m_table->installEventFilter(this);
}

void TimelineView::showTimeline(const std::optional<Timeline> &timeline, const QString &hint)
{
    m_hint->setText(hint);
    m_hint->setVisible(!timeline);
    m_picture->setVisible(timeline.has_value());
    m_picture->setTimeline(timeline, hint);
    const QStringList formulas = timeline ? timelineFormulas(*timeline) : QStringList();
    setSpokenText(m_formulas, tr("Formulas"), formulas.join(u'\n'));
    m_formulas->setVisible(!formulas.isEmpty());
    const std::vector<TimelineLine> lines = timelineLines(timeline.value_or(Timeline()));
    for (std::size_t i = 0; i < lines.size(); ++i) {
        m_table->item(int(i), 0)->setText(lines[i].what);
        m_table->item(int(i), 1)->setText(lines[i].value);
    }
}

void TimelineView::showRun(const RunView &run)
{
    m_hasRun = run.run > 0;
    if (m_isOfRows)
        return; // its rows come with showRow()
    if (run.summary)
        showTimeline(timelineOf(m_tool.summaryFields(), run.summary.get()), tr("There is no time in this answer."));
    else if (run.error)
        showTimeline({}, tr("No answer was taken, so there is nothing to measure: %1").arg(errorSentence(*run.error)));
    else
        showTimeline({},
                     run.isRunning ? tr("Waiting for the answer…")
                                   : tr("After a run, the four stamps of the exchange stand here."));
}

void TimelineView::showRow(const RowView &row)
{
    if (!m_isOfRows)
        return;
    if (!row.row) {
        showTimeline({},
                     m_hasRun ? tr("Select a row to see its four stamps.")
                              : tr("After a run, the four stamps of the selected row stand here."));
        return;
    }
    const Timeline timeline = timelineOf(m_tool.rowFields(), row.row);
    const Field *status = m_tool.statusField();
    const QString word = status ? cellText(*status, row.row, QLocale()) : QString();
    if (!timeline.t1)
        showTimeline({}, tr("This row has no stamps: %1.").arg(word));
    else if (timeline.t4)
        showTimeline(timeline, tr("an answer without usable stamps: %1").arg(word));
    else
        showTimeline(timeline, tr("no answer: %1").arg(word));
}

void TimelineView::copyCells()
{
    QStringList lines;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < m_table->columnCount(); ++column) {
            if (m_table->item(row, column)->isSelected())
                cells += m_table->item(row, column)->text();
        }
        if (!cells.isEmpty())
            lines += cells.join(u'\t');
    }
    if (!lines.isEmpty())
        QApplication::clipboard()->setText(lines.join(u'\n'));
}

bool TimelineView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        copyCells();
        return true;
    }
    return DetailView::eventFilter(watched, event);
}

void TimelineView::focusFirst()
{
    m_table->setFocus(Qt::ShortcutFocusReason);
}

} // namespace sockeye
