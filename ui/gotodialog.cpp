// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gotodialog.h"

#include "ui/theme.h"
#include "ui/tooltabs.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

GoToDialog::GoToDialog(std::span<const Tool *const> tools, QWidget *parent)
    : QDialog(parent)
    , m_tools(tools.begin(), tools.end())
    , m_edit(new QLineEdit(this))
    , m_list(new QListWidget(this))
{
    setObjectName(u"goTo"_s);
    setWindowTitle(tr("Go to a tool"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_edit->setObjectName(u"goToText"_s);
    m_edit->setAccessibleName(tr("Name of the tool"));
    m_edit->setPlaceholderText(tr("Part of a tool's name"));
    m_edit->installEventFilter(this);
    m_list->setObjectName(u"goToList"_s);
    m_list->setAccessibleName(tr("Tools"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setIconSize(QSize(20, 20));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_edit);
    layout->addWidget(m_list);
    connect(m_edit, &QLineEdit::textChanged, this, &GoToDialog::narrowDown);
    connect(m_list, &QListWidget::itemClicked, this, &GoToDialog::choose);
    narrowDown({});
    resize(fontMetrics().horizontalAdvance(u'0') * 48, fontMetrics().height() * 16);
}

void GoToDialog::narrowDown(const QString &text)
{
    m_list->clear();
    for (std::size_t i = 0; i < m_tools.size(); ++i) {
        const Tool &tool = *m_tools[i];
        const QString id = QString::fromLatin1(tool.id);
        const QString title = QCoreApplication::translate("tools", tool.title);
        const QString all = id + u' ' + title + u' ' + QCoreApplication::translate("tools", tool.sentence);
        if (!all.contains(text.trimmed(), Qt::CaseInsensitive))
            continue;
        QString shown = u"%1  ·  %2"_s.arg(title, groupTitle(tool.group));
        if (tool.shortcutDigit >= 0)
            shown += u"  ·  Ctrl+%1"_s.arg(tool.shortcutDigit);
        auto *item = new QListWidgetItem(toolIcon(id), shown);
        item->setData(Qt::UserRole, int(i));
        m_list->addItem(item);
    }
    m_list->setCurrentRow(0);
}

bool GoToDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Down || key == Qt::Key_Up) {
        const int row = m_list->currentRow() + (key == Qt::Key_Down ? 1 : -1);
        if (row >= 0 && row < m_list->count())
            m_list->setCurrentRow(row);
        return true;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        choose();
        return true;
    }
    return false;
}

void GoToDialog::choose()
{
    if (const QListWidgetItem *item = m_list->currentItem()) {
        emit chosen(item->data(Qt::UserRole).toInt());
        accept();
    }
}

} // namespace sockeye
