// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/callstable.h"

#include "ui/detail/callsmodel.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>

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
    : ReadTable(model, parent)
    , m_calls(model)
{
    setObjectName(u"callsTable"_s);
    setAccessibleName(tr("Socket calls"));
    setItemDelegateForColumn(CallsModel::Start, new MarkDelegate(*model, this));
    horizontalHeader()->setSectionResizeMode(CallsModel::Arguments, QHeaderView::Stretch);
    fitSizes();
    connect(this, &QTableView::doubleClicked, this, &CallsTable::rowAsked);
}

// What is left is for the arguments.
void CallsTable::fitColumns()
{
    fitColumn(CallsModel::Start, u"00000.000"_s);
    fitColumn(CallsModel::Took, u"0000.000"_s);
    fitColumn(CallsModel::Thread, u"0000000"_s);
    fitColumn(CallsModel::Call, u"epoll_create1"_s, true);
    fitColumn(CallsModel::Result, u"-1 EINPROGRESS"_s, true, true);
    fitColumn(CallsModel::Row, u"00 · www.practice.test"_s);
}

void CallsTable::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid())
        emit rowAsked(currentIndex());
    else
        ReadTable::keyPressEvent(event);
}

void CallsTable::fillMenu(QMenu *menu)
{
    ReadTable::fillMenu(menu);
    const QModelIndex current = currentIndex();
    menu->addSeparator();
    QAction *row = menu->addAction(tr("Go to its row"), this, [this] { emit rowAsked(currentIndex()); });
    row->setShortcut(Qt::Key_Return);
    row->setEnabled(current.isValid() && m_calls->resultRowOf(current.row()) >= 0);
}

} // namespace sockeye
