// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/readtable.h"

#include "ui/page/emptytext.h"
#include "ui/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QFontDatabase>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

ReadTable::ReadTable(QAbstractItemModel *model, QWidget *parent)
    : QTableView(parent)
{
    setModel(model);
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
    horizontalHeader()->setAccessibleName(tr("Columns"));
    horizontalHeader()->setHighlightSections(false);
}

void ReadTable::fitSizes()
{
    const QFontMetrics metrics(font());
    const QFontMetrics fixed(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    const int line = std::max(metrics.height(), fixed.height());
    setIconSize(QSize(line - 3, line - 3));
    verticalHeader()->setMinimumSectionSize(line + 4);
    verticalHeader()->setDefaultSectionSize(line + 7);
    fitColumns();
}

void ReadTable::fitColumn(int column, const QString &text, bool isFixedFont, bool hasIcon)
{
    const QFontMetrics metrics(font());
    const QFontMetrics fixed(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    const QString title = model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    const int needed = (isFixedFont ? fixed : metrics).horizontalAdvance(text) + (hasIcon ? iconSize().width() : 0);
    setColumnWidth(column, std::max(needed, metrics.horizontalAdvance(title)) + metrics.height() + 4);
}

void ReadTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitSizes();
}

void ReadTable::setEmptyText(const QString &title, const QString &sentence)
{
    if (title == m_emptyTitle && sentence == m_emptySentence)
        return;
    m_emptyTitle = title;
    m_emptySentence = sentence;
    viewport()->update();
}

void ReadTable::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (model()->rowCount() == 0)
        paintEmptyText(viewport(), m_emptyTitle, m_emptySentence);
}

void ReadTable::copyRows() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    const int columns = model()->columnCount();
    QString text;
    for (const QModelIndex &row : rows) {
        for (int column = 0; column < columns; ++column)
            text += row.siblingAtColumn(column).data().toString() + (column == columns - 1 ? u'\n' : u'\t');
    }
    if (!text.isEmpty())
        QApplication::clipboard()->setText(text);
}

void ReadTable::copyCell() const
{
    if (currentIndex().isValid())
        QApplication::clipboard()->setText(currentIndex().data().toString());
}

void ReadTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copyRows();
    else
        QTableView::keyPressEvent(event);
}

void ReadTable::fillMenu(QMenu *menu)
{
    QAction *copy = menu->addAction(themedIcon(u"copy"_s), tr("Copy rows"), this, &ReadTable::copyRows);
    copy->setShortcut(QKeySequence::Copy);
    copy->setEnabled(selectionModel()->hasSelection());
    menu->addAction(tr("Copy cell"), this, &ReadTable::copyCell)->setEnabled(currentIndex().isValid());
    menu->addAction(tr("Select all"), this, &QTableView::selectAll);
}

void ReadTable::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(menu);
    menu->popup(event->globalPos());
}

} // namespace sockeye
