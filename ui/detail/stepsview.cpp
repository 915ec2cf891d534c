// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/stepsview.h"

#include "ui/detail/stepsmodel.h"
#include "ui/page/emptytext.h"
#include "ui/page/resultsmodel.h"
#include "ui/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

// Smooth to the eye, and next to nothing to paint.
constexpr auto tickInterval = std::chrono::milliseconds(40);

class BarDelegate final : public QStyledItemDelegate
{
public:
    BarDelegate(const StepsModel &model, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_model(model)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index); // there is no text: what is behind the bar
        const Step &step = m_model.stepAt(index.row());
        const bool isSelected = option.state & QStyle::State_Selected;
        const QPalette &palette = option.palette;
        const QColor text = palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text);
        QColor bar = step.isRunning() ? palette.color(QPalette::Highlight) : successColor(palette);
        if (step.outcome == Outcome::Failure)
            bar = failureColor(palette);
        if (isSelected)
            bar = text;
        QColor track = text;
        track.setAlpha(28);

        const int inset = option.rect.height() / 4;
        const QRectF area = QRectF(option.rect).adjusted(4, inset, -8, -inset);
        const auto place = [&](Nanoseconds time) {
            return area.width() * std::min(1.0, double(time.count()) / double(m_model.scale().count()));
        };
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(track);
        painter->drawRoundedRect(area, 2, 2);
        if (step.isRunning() && step.isPreparing) { // none of what was asked has passed
            painter->restore();
            return;
        }
        painter->setBrush(bar);
        const double width = std::max(2.0, place(m_model.lengthOf(step)));
        painter->drawRoundedRect(QRectF(area.topLeft(), QSizeF(width, area.height())), 2, 2);
        if (step.asked) {
            // A gap in the background's colour keeps it apart from the bar.
            const double x = area.left() + std::min(place(*step.asked), area.width() - 2);
            const double over = inset - 2;
            const QColor behind = palette.color(isSelected ? QPalette::Highlight : QPalette::Base);
            painter->fillRect(QRectF(x - 1, area.top(), 4, area.height()), behind);
            painter->fillRect(QRectF(x, area.top() - over, 2, area.height() + 2 * over), text);
        }
        painter->restore();
    }

private:
    const StepsModel &m_model;
};

/// The table, which says what will stand in it while it is empty.
class StepsTable final : public QTableView
{
public:
    using QTableView::QTableView;
    QString emptyTitle;
    QString emptySentence;

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QTableView::paintEvent(event);
        if (model()->rowCount() == 0)
            paintEmptyText(viewport(), emptyTitle, emptySentence);
    }
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->matches(QKeySequence::Copy))
            copyRows();
        else
            QTableView::keyPressEvent(event);
    }

private:
    void copyRows() const
    {
        QModelIndexList rows = selectionModel()->selectedRows();
        std::sort(rows.begin(), rows.end());
        QString text;
        for (const QModelIndex &row : rows) {
            for (int column = 0; column < model()->columnCount(); ++column) {
                if (column != StepsModel::Bar)
                    text += row.siblingAtColumn(column).data().toString() + (column == StepsModel::End ? u'\n' : u'\t');
            }
        }
        if (!text.isEmpty())
            QApplication::clipboard()->setText(text);
    }
};

} // namespace

StepsView::StepsView(const Tool &, QWidget *parent, const Clock &clock)
    : DetailView(parent)
    , m_clock(clock)
    , m_model(new StepsModel(this))
{
    setObjectName(u"steps"_s);
    setAccessibleName(tr("While it runs"));
    auto *table = new StepsTable(this);
    table->emptyTitle = tr("Nothing waits yet");
    table->emptySentence = tr("While a run goes on, each call that waits has a bar here that grows.");
    m_table = table;
    m_table->setObjectName(u"stepsTable"_s);
    m_table->setAccessibleName(tr("Steps of the run"));
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(StepsModel::Bar, new BarDelegate(*m_model, this));
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setAccessibleName(tr("Columns"));
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(StepsModel::Bar, QHeaderView::Stretch);
    m_table->horizontalHeader()->setMinimumSectionSize(fontMetrics().averageCharWidth() * 8);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table);
    fitSizes();
    m_tick.setInterval(tickInterval);
    connect(&m_tick, &QTimer::timeout, this, &StepsView::tick);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (!m_isSelecting && current.isValid())
                    askRow(current.row());
            });
    // The newest is looked at until somebody scrolls away from it.
    connect(m_model, &QAbstractItemModel::rowsAboutToBeInserted, this, [this] {
        const QScrollBar *bar = m_table->verticalScrollBar();
        if (bar->value() == bar->maximum())
            QMetaObject::invokeMethod(m_table, &QTableView::scrollToBottom, Qt::QueuedConnection);
    });
}

// The widest that the columns usually hold; what is left is for the bars.
void StepsView::fitSizes()
{
    const QFontMetrics metrics(font());
    const int line = metrics.height();
    m_table->setIconSize(QSize(line - 3, line - 3));
    m_table->verticalHeader()->setMinimumSectionSize(line + 4);
    m_table->verticalHeader()->setDefaultSectionSize(line + 7);
    const auto width = [&](int column, const QString &text) {
        const QString title = m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        m_table->setColumnWidth(column,
                                std::max(metrics.horizontalAdvance(text), metrics.horizontalAdvance(title)) + line + 4);
    };
    width(StepsModel::Name, u"connect · TCP_USER_TIMEOUT · 0.25 s"_s);
    width(StepsModel::Call, tr("getting ready"));
    width(StepsModel::Took, u"00000.0"_s);
    width(StepsModel::End, u"mm timed out · EINPROGRESS"_s);
}

void StepsView::showRun(const RunView &run)
{
    m_isRunning = run.isRunning;
    m_rows = run.rows;
    m_model->setSteps(run.steps, run.isRunning);
    tick();
    if (m_isRunning && isVisible())
        m_tick.start();
    else
        m_tick.stop();
}

void StepsView::tick()
{
    m_model->setNow(m_clock.monotonic());
    m_table->viewport()->update();
}

void StepsView::showRow(const RowView &row)
{
    const int step = row.row ? m_model->rowOfSubject(row.subject) : -1;
    if (step < 0 || step == m_table->currentIndex().row())
        return;
    m_isSelecting = true;
    m_table->selectRow(step);
    m_isSelecting = false;
}

void StepsView::askRow(int step)
{
    const qint64 subject = m_model->stepAt(step).subject;
    const int row = m_rows && subject >= 0 ? m_rows->viewRowOfSubject(subject) : -1;
    if (row >= 0)
        emit rowAsked(row);
    else
        emit said(m_model->stepAt(step).isRunning() ? tr("This step becomes a row when it ends.")
                                                    : tr("Its row is filtered out."));
}

void StepsView::focusFirst()
{
    m_table->setFocus(Qt::ShortcutFocusReason);
    if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0)
        m_table->selectRow(0);
}

void StepsView::showEvent(QShowEvent *event)
{
    DetailView::showEvent(event);
    if (m_isRunning)
        m_tick.start();
}

void StepsView::hideEvent(QHideEvent *event)
{
    DetailView::hideEvent(event);
    m_tick.stop();
}

void StepsView::changeEvent(QEvent *event)
{
    DetailView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitSizes();
}

} // namespace sockeye
