// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/opensheetdialog.h"

#include "ui/lab/builtinsheets.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

OpenSheetDialog::OpenSheetDialog(QWidget *parent)
    : QDialog(parent)
    , m_list(new QListWidget(this))
{
    setObjectName(u"openSheet"_s);
    setWindowTitle(tr("Open a worksheet"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *label = new QLabel(tr("&Worksheets that come with Sockeye"), this);
    label->setBuddy(m_list);
    m_list->setObjectName(u"builtInSheets"_s);
    m_list->setAccessibleName(tr("Worksheets"));
    for (const BuiltInSheet &sheet : builtInSheets(sheetLanguages())) {
        const QString text =
            sheet.minutes > 0 ? tr("%1 – about %2 minutes").arg(sheet.title).arg(sheet.minutes) : sheet.title;
        auto *item = new QListWidgetItem(text, m_list);
        item->setData(Qt::UserRole, sheet.path);
    }
    m_list->setCurrentRow(0);
    const int lines = std::max(4, m_list->count());
    m_list->setMinimumSize(fontMetrics().averageCharWidth() * 56, (fontMetrics().lineSpacing() + 6) * lines + 8);

    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    QPushButton *open = buttons->addButton(tr("Open"), QDialogButtonBox::AcceptRole);
    open->setObjectName(u"open"_s);
    open->setDefault(true);
    open->setEnabled(m_list->count() > 0);
    QPushButton *other = buttons->addButton(tr("Another &file…"), QDialogButtonBox::ActionRole);
    other->setObjectName(u"otherFile"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 12);
    layout->setSpacing(8);
    layout->addWidget(label);
    layout->addWidget(m_list, 1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &OpenSheetDialog::choose);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QListWidget::itemActivated, this, &OpenSheetDialog::choose);
    connect(other, &QPushButton::clicked, this, &OpenSheetDialog::browse);
    m_list->setFocus();
}

void OpenSheetDialog::choose()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item || !isVisible())
        return; // Enter is told twice: by the list, and by the button that is the default
    const QString path = item->data(Qt::UserRole).toString();
    accept();
    emit chosen(path);
}

void OpenSheetDialog::browse()
{
    auto *dialog =
        new QFileDialog(this, tr("Open a worksheet"), QStandardPaths::writableLocation(QStandardPaths::HomeLocation),
                        tr("Worksheets (*.md);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        accept();
        emit chosen(path);
    });
    dialog->open();
}

} // namespace sockeye
