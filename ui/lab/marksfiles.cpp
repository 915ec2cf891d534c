// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/marksfiles.h"

#include "ui/lab/builtinsheets.h"
#include "ui/lab/marksdialog.h"
#include "ui/page/dialogbutton.h"

#include <QDir>
#include <QFileDialog>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

QString pathOf(const QLineEdit *line)
{
    return QDir::fromNativeSeparators(line->text().trimmed());
}

} // namespace

MarksFiles::MarksFiles(QWidget *parent)
    : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(10);
    grid->setColumnStretch(1, 1);
    m_sheet = addFile(grid, u"sheet"_s, MarksDialog::tr("Worksheet"),
                      MarksDialog::tr("The file with the answers, lab4-timeouts.md"), &MarksFiles::browseSheet);
    grid->addWidget(buildBuiltIn(), grid->rowCount() - 1, 3);
    m_folder = addFile(grid, u"folder"_s, MarksDialog::tr("Folder of reports"),
                       MarksDialog::tr("Folders in it are looked into too"), &MarksFiles::browseFolder);
    m_earlier = addFile(grid, u"earlier"_s, MarksDialog::tr("Earlier marks"),
                        MarksDialog::tr("May be empty. Points that you typed there by hand are kept"),
                        &MarksFiles::browseEarlier);
}

QLineEdit *MarksFiles::addFile(QGridLayout *grid, const QString &name, const QString &label, const QString &hint,
                               void (MarksFiles::*browse)())
{
    const int row = grid->rowCount();
    auto *line = new QLineEdit(this);
    line->setObjectName(name);
    line->setAccessibleName(label);
    line->setPlaceholderText(hint);
    auto *title = new QLabel(label, this);
    title->setBuddy(line);
    QPushButton *button = dialogButton(name + u"Browse"_s, MarksDialog::tr("Browse…"), this);
    button->setAccessibleName(MarksDialog::tr("Browse for: %1").arg(label));
    connect(button, &QPushButton::clicked, this, browse);
    connect(line, &QLineEdit::textChanged, this, &MarksFiles::changed);
    grid->addWidget(title, row, 0);
    grid->addWidget(line, row, 1);
    grid->addWidget(button, row, 2);
    return line;
}

// The sheets that come with the program have no file that could be browsed for.
QWidget *MarksFiles::buildBuiltIn()
{
    QPushButton *button = dialogButton(u"builtInSheets"_s, MarksDialog::tr("Built-in"), this);
    button->setAccessibleName(MarksDialog::tr("Worksheets that come with Sockeye"));
    auto *menu = new QMenu(button);
    for (const BuiltInSheet &sheet : builtInSheets(sheetLanguages())) {
        const QString path = sheet.path;
        QAction *action = menu->addAction(QString(sheet.title).replace(u'&', u"&&"_s));
        connect(action, &QAction::triggered, this, [this, path] { setSheet(path); });
    }
    button->setMenu(menu);
    return button;
}

void MarksFiles::setSheet(const QString &path)
{
    m_sheet->setText(QDir::toNativeSeparators(path));
}

QString MarksFiles::sheet() const
{
    return pathOf(m_sheet);
}

QString MarksFiles::folder() const
{
    return pathOf(m_folder);
}

QString MarksFiles::earlier() const
{
    return pathOf(m_earlier);
}

void MarksFiles::focusSheet()
{
    m_sheet->setFocus();
}

void MarksFiles::focusFolder()
{
    m_folder->setFocus();
}

void MarksFiles::browseSheet()
{
    browse(m_sheet, MarksDialog::tr("Worksheet"),
           MarksDialog::tr("Worksheets (*.md)") + u";;"_s + MarksDialog::tr("All files (*)"));
}

void MarksFiles::browseFolder()
{
    browse(m_folder, MarksDialog::tr("Folder of reports"), {});
}

void MarksFiles::browseEarlier()
{
    browse(m_earlier, MarksDialog::tr("Earlier marks"),
           MarksDialog::tr("Marks (*.csv)") + u";;"_s + MarksDialog::tr("All files (*)"));
}

void MarksFiles::browse(QLineEdit *line, const QString &title, const QString &filter)
{
    auto *dialog = new QFileDialog(this, title, pathOf(line), filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(filter.isEmpty() ? QFileDialog::Directory : QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this,
            [line](const QString &path) { line->setText(QDir::toNativeSeparators(path)); });
    dialog->open();
}

} // namespace sockeye
