// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/callstable.h"

#include "ui/detail/callsmodel.h"
#include "ui/page/emptytext.h"
#include "ui/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QFontDatabase>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

// A bar beside what is marked, so that the mark doesn't depend on telling two shades apart.
class MarkDelegate final : public QStyledItemDelegate
{
public:
    MarkDelegate(const CallsModel &model, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_model(model)
    {
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        if (!m_model.isMarked(index.row()))
            return;
        const bool isSelected = option.state & QStyle::State_Selected;
        QRect bar = option.rect;
        bar.setWidth(4);
        painter->fillRect(bar, option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Highlight));
    }

private:
    const CallsModel &m_model;
};

} // namespace

CallsTable::CallsTable(CallsModel *model, QWidget *parent)
    : QTableView(parent)
    , m_calls(model)
{
    setObjectName(u"callsTable"_s);
    setAccessibleName(tr("Socket calls"));
    setModel(model);
    setItemDelegateForColumn(CallsModel::Start, new MarkDelegate(*model, this));
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
    horizontalHeader()->setSectionResizeMode(CallsModel::Arguments, QHeaderView::Stretch);
    fitSizes();
    connect(this, &QTableView::doubleClicked, this, &CallsTable::rowAsked);
}

// The widest that the columns usually hold; what is left is for the arguments.
void CallsTable::fitSizes()
{
    const QFontMetrics metrics(font());
    const QFontMetrics fixed(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    const int line = std::max(metrics.height(), fixed.height());
    setIconSize(QSize(line - 3, line - 3));
    verticalHeader()->setMinimumSectionSize(line + 4);
    verticalHeader()->setDefaultSectionSize(line + 7);
    const int margin = metrics.height() + 4;
    const auto width = [&](int column, int text) {
        const QString title = model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        setColumnWidth(column, std::max(text, metrics.horizontalAdvance(title)) + margin);
    };
    width(CallsModel::Start, metrics.horizontalAdvance(u"00000.000"_s));
    width(CallsModel::Took, metrics.horizontalAdvance(u"0000.000"_s));
    width(CallsModel::Thread, metrics.horizontalAdvance(u"0000000"_s));
    width(CallsModel::Call, fixed.horizontalAdvance(u"epoll_create1"_s));
    width(CallsModel::Result, fixed.horizontalAdvance(u"-1 EINPROGRESS"_s) + iconSize().width());
    width(CallsModel::Row, metrics.horizontalAdvance(u"00 · www.practice.test"_s));
}

void CallsTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitSizes();
}

void CallsTable::setEmptyText(const QString &title, const QString &sentence)
{
    m_emptyTitle = title;
    m_emptySentence = sentence;
    viewport()->update();
}

void CallsTable::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (m_calls->rowCount() == 0)
        paintEmptyText(viewport(), m_emptyTitle, m_emptySentence);
}

void CallsTable::copyRows() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QString text;
    for (const QModelIndex &row : rows) {
        for (int column = 0; column < CallsModel::ColumnCount; ++column)
            text += row.siblingAtColumn(column).data().toString() + (column == CallsModel::Row ? u'\n' : u'\t');
    }
    if (!text.isEmpty())
        QApplication::clipboard()->setText(text);
}

void CallsTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copyRows();
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid())
        emit rowAsked(currentIndex());
    else
        QTableView::keyPressEvent(event);
}

void CallsTable::contextMenuEvent(QContextMenuEvent *event)
{
    const QModelIndex current = currentIndex();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *copy = menu->addAction(themedIcon(u"copy"_s), tr("Copy calls"), this, &CallsTable::copyRows);
    copy->setShortcut(QKeySequence::Copy);
    copy->setEnabled(selectionModel()->hasSelection());
    menu->addAction(tr("Select all"), this, &QTableView::selectAll);
    menu->addSeparator();
    QAction *row = menu->addAction(tr("Go to its row"), this, [this] { emit rowAsked(currentIndex()); });
    row->setShortcut(Qt::Key_Return);
    row->setEnabled(current.isValid() && m_calls->resultRowOf(current.row()) >= 0);
    menu->popup(event->globalPos());
}

} // namespace sockeye
