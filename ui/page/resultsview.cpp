// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/resultsview.h"

#include "ui/page/doors.h"
#include "ui/page/emptytext.h"
#include "ui/page/resultsmodel.h"
#include "ui/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QToolTip>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{
constexpr int mostShownAtFirst = 7;
constexpr int mostRowsCopied = 100'000;
} // namespace

ResultsView::ResultsView(QWidget *parent)
    : QTableView(parent)
{
    setObjectName(u"table"_s);
    setAccessibleName(tr("Results"));
    setTabKeyNavigation(false);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setHorizontalScrollMode(ScrollPerPixel);
    setTextElideMode(Qt::ElideRight);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);

    QHeaderView *header = horizontalHeader();
    header->setObjectName(u"header"_s);
    header->setAccessibleName(tr("Columns"));
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, &ResultsView::showHeaderMenu);
    fitRowHeight();
}

void ResultsView::setResults(ResultsModel *model)
{
    m_model = model;
    setModel(model);
    // Whole rows are selected, so a header has nothing to say about it; to find out, it would ask every row.
    horizontalHeader()->setSelectionModel(new QItemSelectionModel(model, this));
    setSortingEnabled(true);
    int shown = 0;
    for (int column = 0; column < model->columnCount(); ++column) {
        const Field &field = model->tool().rowFields()[std::size_t(column)];
        const bool show = field.place == Place::Shown;
        const bool isMark = &field == model->tool().changeField(); // stands beside the values
        setColumnHidden(column, !show || (shown >= mostShownAtFirst && !isMark));
        shown += show && !isMark;
    }
    connect(model, &QAbstractItemModel::rowsInserted, this, &ResultsView::fitColumns);
    connect(model, &QAbstractItemModel::modelReset, this, [this] { m_fitted = false; });
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this] {
        if (QGuiApplication::mouseButtons() != Qt::NoButton && horizontalHeader()->underMouse())
            m_hasOwnWidths = true;
    });
    connect(horizontalHeader(), &QHeaderView::sectionMoved, this, &ResultsView::stretchLastColumn);
    stretchLastColumn();
    fitColumns();
}

// A header that stretches its last section leaves the widths of hidden ones to a later moment, which doesn't come when
// it is told not to stretch any more. So it stretches when all is said.
void ResultsView::showColumn(int column, bool shown)
{
    horizontalHeader()->setStretchLastSection(false);
    setColumnHidden(column, !shown);
    stretchLastColumn();
}

// Text may have all the room that is left; numbers at the far right of it would be lost.
void ResultsView::stretchLastColumn()
{
    QHeaderView *header = horizontalHeader();
    for (int visual = header->count() - 1; visual >= 0; --visual) {
        const int column = header->logicalIndex(visual);
        if (isColumnHidden(column))
            continue;
        header->setStretchLastSection(m_model->tool().rowFields()[std::size_t(column)].kind != ValueKind::Number);
        return;
    }
}

// What the header and the first rows of a column need.
int ResultsView::neededWidth(int column) const
{
    const QFontMetrics metrics(font());
    const QString title = m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    int width = metrics.horizontalAdvance(title) + metrics.height() + 22;
    const int rows = std::min(m_model->rowCount(), 40);
    for (int row = 0; row < rows; ++row) {
        const QModelIndex cell = m_model->index(row, column);
        const int text = metrics.horizontalAdvance(m_model->data(cell, Qt::DisplayRole).toString());
        const bool hasIcon = m_model->data(cell, Qt::DecorationRole).isValid();
        width = std::max(width, text + (hasIcon ? iconSize().width() + 8 : 0) + metrics.height() + 10);
    }
    // Rows to come may say any of its words.
    const Field &field = m_model->tool().rowFields()[std::size_t(column)];
    if (rows > 0 && field.kind == ValueKind::Choice && !field.isStatus) {
        for (const Word &word : field.words())
            width = std::max(
                width, metrics.horizontalAdvance(detail::wordLabel(field.words(), word.value)) + metrics.height() + 10);
    }
    return width;
}

void ResultsView::fitAgain()
{
    m_fitted = false;
    fitColumns();
}

// Widths follow header and first rows, when they come and at the end of a run: a table whose columns move under the
// eyes can't be read. Long texts are cut, unless there is room to spare.
void ResultsView::fitColumns()
{
    if (m_fitted || m_hasOwnWidths)
        return;
    m_fitted = m_model->rowCount() > 0;
    const int widest = fontMetrics().horizontalAdvance(u'0') * 42;
    int spare = viewport()->width();
    std::vector<int> needed;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        needed.push_back(neededWidth(column));
        spare -= isColumnHidden(column) ? 0 : std::min(needed.back(), widest);
    }
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const int cut = std::max(0, needed[std::size_t(column)] - widest);
        const int given = isColumnHidden(column) ? 0 : std::clamp(spare, 0, cut);
        spare -= given;
        setColumnWidth(column, needed[std::size_t(column)] - cut + given);
    }
}

void ResultsView::fitRowHeight()
{
    const int line = fontMetrics().height();
    setIconSize(QSize(line - 3, line - 3));
    verticalHeader()->setMinimumSectionSize(line + 4);
    verticalHeader()->setDefaultSectionSize(line + 9);
}

void ResultsView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitRowHeight();
}

std::vector<int> ResultsView::selectedViewRows() const
{
    std::vector<int> rows;
    if (!selectionModel())
        return rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

QStringList ResultsView::shownColumns() const
{
    QStringList ids;
    const QHeaderView *header = horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        if (!isColumnHidden(column))
            ids += QString::fromLatin1(m_model->tool().rowFields()[std::size_t(column)].id);
    }
    return ids;
}

namespace
{
// What stands before the header's state: whether its widths were set by hand.
constexpr char ownWidths = '1';
constexpr char fittedWidths = '0';
} // namespace

QByteArray ResultsView::columnState() const
{
    return (m_hasOwnWidths ? ownWidths : fittedWidths) + horizontalHeader()->saveState();
}

bool ResultsView::restoreColumns(const QByteArray &saved)
{
    const bool isFitted = saved.startsWith(fittedWidths);
    const QByteArray state = isFitted || saved.startsWith(ownWidths) ? saved.sliced(1) : saved;
    QHeaderView *header = horizontalHeader();
    header->setStretchLastSection(false);
    const QByteArray before = header->saveState();
    const int columns = header->count();
    if (state.isEmpty() || !header->restoreState(state)) {
        stretchLastColumn();
        return false;
    }
    // A state of another version may have other columns, hide them all or make them a mile wide.
    bool sensible = header->count() == columns && header->hiddenSectionCount() < columns;
    for (int column = 0; column < columns; ++column)
        sensible = sensible && (isColumnHidden(column) || (columnWidth(column) >= 10 && columnWidth(column) <= 4000));
    if (!sensible)
        header->restoreState(before);
    m_hasOwnWidths = sensible && !isFitted;
    header->setSectionsMovable(true);
    header->setSortIndicatorClearable(true);
    stretchLastColumn();
    fitAgain(); // the titles may be in another language now
    return sensible;
}

QString ResultsView::rowsText(const std::vector<int> &rows) const
{
    const QHeaderView *header = horizontalHeader();
    QString text;
    for (const int row : rows) {
        bool first = true;
        for (int visual = 0; visual < header->count(); ++visual) {
            const int column = header->logicalIndex(visual);
            if (isColumnHidden(column))
                continue;
            if (!std::exchange(first, false))
                text += u'\t';
            text += m_model->index(row, column).data().toString();
        }
        text += u'\n';
    }
    return text;
}

void ResultsView::copyRows() const
{
    std::vector<int> rows = selectedViewRows();
    if (rows.size() > mostRowsCopied)
        rows.resize(mostRowsCopied); // more belongs into a file
    if (!rows.empty())
        QApplication::clipboard()->setText(rowsText(rows));
}

void ResultsView::copyCell() const
{
    if (currentIndex().isValid())
        QApplication::clipboard()->setText(currentIndex().data().toString());
}

void ResultsView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copyRows();
    else if (event->keyCombination() == QKeyCombination(Qt::ControlModifier | Qt::ShiftModifier, Qt::Key_C))
        copyCell();
    else
        QTableView::keyPressEvent(event);
}

void ResultsView::contextMenuEvent(QContextMenuEvent *event)
{
    // The Menu key means the current cell, wherever the mouse is.
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex cell = isByKey ? currentIndex() : indexAt(event->pos());
    auto *menu = new QMenu(this);
    menu->setObjectName(u"cellMenu"_s);
    menu->setAccessibleName(tr("Cell"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *copy = menu->addAction(themedIcon(u"copy"_s), tr("Copy cell"), this, &ResultsView::copyCell);
    copy->setShortcut(QKeySequence(Qt::ControlModifier | Qt::ShiftModifier | Qt::Key_C));
    copy->setEnabled(currentIndex().isValid());
    QAction *rows = menu->addAction(tr("Copy rows"), this, &ResultsView::copyRows);
    rows->setShortcut(QKeySequence::Copy);
    rows->setEnabled(selectionModel()->hasSelection());
    menu->addAction(tr("Select all"), this, &QTableView::selectAll);
    menu->addSeparator();
    if (cell.isValid())
        emit cellMenuAsked(menu, cell);
    menu->addSeparator(); // shown only where something stands above it
    QAction *save = menu->addAction(themedIcon(u"export"_s), tr("Export…"), this, &ResultsView::exportAsked);
    save->setEnabled(m_model->rowCount() > 0);
    if (isByKey && cell.isValid())
        scrollTo(cell);
    menu->popup(isByKey && cell.isValid() ? viewport()->mapToGlobal(visualRect(cell).bottomLeft())
                                          : event->globalPos());
}

void ResultsView::showHeaderMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"headerMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QHeaderView *header = horizontalHeader();
    const bool onlyOne = header->count() - header->hiddenSectionCount() == 1;
    for (int column = 0; column < header->count(); ++column) {
        QAction *action = menu->addAction(m_model->tool().rowFields()[std::size_t(column)].header());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        action->setEnabled(isColumnHidden(column) || !onlyOne);
        connect(action, &QAction::toggled, this, [this, column](bool shown) { showColumn(column, shown); });
    }
    menu->addSeparator();
    menu->addAction(tr("Order of arrival"), this, [header] { header->setSortIndicator(-1, Qt::AscendingOrder); })
        ->setEnabled(header->sortIndicatorSection() >= 0);
    menu->addAction(tr("Fit the widths"), this, [this] {
        m_hasOwnWidths = false;
        fitAgain();
    });
    menu->popup(header->viewport()->mapToGlobal(position));
}

bool ResultsView::viewportEvent(QEvent *event)
{
    // The whole text of a cell that is too narrow for it; from the network, so as text and nothing else.
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        const QModelIndex cell = indexAt(help->pos());
        const QString text = cell.data().toString();
        const int room = visualRect(cell).width() - fontMetrics().height() / 2;
        if (cell.isValid() && fontMetrics().horizontalAdvance(text) > room)
            QToolTip::showText(help->globalPos(), u"<p>%1</p>"_s.arg(text.left(2000).toHtmlEscaped()), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QTableView::viewportEvent(event);
}

void ResultsView::setEmptyText(const QString &title, const QString &sentence)
{
    m_emptyTitle = title;
    m_emptySentence = sentence;
    viewport()->update();
    placeDoors();
}

void ResultsView::setDoors(const QList<Door> &doors)
{
    if (!m_doors) {
        if (doors.isEmpty())
            return;
        m_doors = new Doors(this);
        connect(m_doors, &Doors::opened, this, &ResultsView::doorOpened);
    }
    m_doors->setDoors(doors);
    placeDoors();
}

void ResultsView::placeDoors()
{
    if (!m_doors)
        return;
    const QSize size = m_doors->sizeHint();
    const QRect room = viewport()->geometry();
    constexpr int gap = 10;
    const int top = emptyTextEnd(viewport(), m_emptySentence) + gap;
    const bool isEmpty = m_model && m_model->rowCount() == 0;
    const bool fits = top + size.height() < room.height() && size.width() < room.width();
    m_doors->setVisible(isEmpty && !m_doors->isEmpty() && fits);
    m_doors->setGeometry(QRect(room.topLeft() + QPoint((room.width() - size.width()) / 2, top), size));
}

void ResultsView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    placeDoors();
}

void ResultsView::showColumns(const QStringList &ids)
{
    const auto fields = m_model->tool().rowFields();
    for (std::size_t column = 0; column < fields.size(); ++column) {
        if (isColumnHidden(int(column)) && ids.contains(QLatin1StringView(fields[column].id)))
            showColumn(int(column), true);
    }
}

void ResultsView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (!m_model || m_model->rowCount() > 0 || m_emptyTitle.isEmpty())
        return;
    paintEmptyText(viewport(), m_emptyTitle, m_emptySentence);
}

} // namespace sockeye
