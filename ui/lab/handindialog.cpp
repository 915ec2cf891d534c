// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/handindialog.h"

#include "core/worksheet/report.h"
#include "ui/lab/labsession.h"
#include "ui/lab/note.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

HandInDialog::HandInDialog(LabSession &session, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_path(new QLineEdit(this))
    , m_alsoPdf(new QCheckBox(tr("The same as &PDF, beside it"), this))
    , m_hint(new Note(tr("About the file"), this))
{
    setObjectName(u"handInDialog"_s);
    setWindowTitle(tr("Hand in"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(fontMetrics().averageCharWidth() * 90);
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *go = buttons->addButton(tr("Hand in"), QDialogButtonBox::AcceptRole);
    go->setObjectName(u"handInNow"_s);
    go->setDefault(true);
    buttons->addButton(tr("Go back"), QDialogButtonBox::RejectRole)->setObjectName(u"goBack"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 12);
    layout->setSpacing(8);
    layout->addWidget(buildMissing(), 1);
    layout->addWidget(buildPath());
    layout->addWidget(m_alsoPdf);
    layout->addWidget(m_hint);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &HandInDialog::handIn);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_alsoPdf->setObjectName(u"alsoPdf"_s);
    connect(m_alsoPdf, &QCheckBox::toggled, this, &HandInDialog::updateHint);
    updateHint();
    m_path->setFocus();
}

QWidget *HandInDialog::buildMissing()
{
    auto *box = new QWidget(this);
    auto *heading = new Note(tr("State"), box);
    heading->setObjectName(u"handInState"_s);
    auto *list = new QListWidget(box);
    list->setObjectName(u"missing"_s);
    list->setAccessibleName(tr("What is missing"));
    const auto add = [list](const QString &id, const QString &text) {
        auto *item = new QListWidgetItem(text, list);
        item->setData(Qt::UserRole, id);
    };
    const Sheet &sheet = m_session.sheet();
    const QStringList unanswered = m_session.work().unanswered(sheet);
    for (const SheetPart &part : sheet.parts) {
        if (part.kind == SheetPart::Kind::Run) {
            const QString &id = sheet.runs[part.index].id;
            if (!m_session.work().recorded(id))
                add(id, tr("The run “%1” is not made").arg(id));
        } else if (part.kind == SheetPart::Kind::Question) {
            const SheetQuestion &question = sheet.questions[part.index];
            if (unanswered.contains(question.id))
                add(question.id,
                    m_session.checkAnswer(question) ? tr("%1 is not answered").arg(question.id)
                                                    : tr("The answer to %1 can't be understood").arg(question.id));
        }
    }
    const int lines = std::clamp(list->count(), 1, 8);
    list->setFixedHeight((fontMetrics().lineSpacing() + 3) * lines + 8);
    list->setVisible(list->count() > 0);
    heading->say(
        list->count() == 0
            ? tr("Every question is answered, and every run is made.")
            : tr("This is still missing. You can go back to it (double-click, or Enter), or hand in as it is."),
        Note::Look::Plain);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(heading);
    layout->addWidget(list, 1);
    connect(list, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        const QString id = item->data(Qt::UserRole).toString();
        reject();
        emit goToAsked(id);
    });
    return box;
}

QWidget *HandInDialog::buildPath()
{
    auto *row = new QWidget(this);
    auto *label = new QLabel(tr("&Report"), row);
    label->setBuddy(m_path);
    m_path->setObjectName(u"reportPath"_s);
    m_path->setAccessibleName(tr("Where the report goes"));
    QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (folder.isEmpty() || !QFileInfo(folder).isDir())
        folder = QDir::homePath();
    m_path->setText(QDir::toNativeSeparators(QDir(folder).filePath(reportFileName(m_session.work()))));
    auto *browse = new QPushButton(tr("Browse…"), row);
    browse->setAutoDefault(false);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(label);
    layout->addWidget(m_path, 1);
    layout->addWidget(browse);
    connect(m_path, &QLineEdit::textEdited, this, &HandInDialog::updateHint);
    connect(browse, &QPushButton::clicked, this, &HandInDialog::browse);
    return row;
}

void HandInDialog::browse()
{
    auto *dialog = new QFileDialog(this, tr("Hand in"), m_path->text(), tr("Reports (*.html)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // the line below the path says it
    dialog->setDefaultSuffix(u"html"_s);
    dialog->selectFile(QFileInfo(m_path->text()).fileName());
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_path->setText(QDir::toNativeSeparators(path));
        updateHint();
    });
    dialog->open();
}

// Marking looks for these endings, and the PDF has another.
QString HandInDialog::reportPath() const
{
    const QString path = QDir::fromNativeSeparators(m_path->text().trimmed());
    const QString suffix = QFileInfo(path).suffix().toLower();
    return suffix == u"html" || suffix == u"htm" ? path : path + u".html"_s;
}

// Empty where none is wanted.
QString HandInDialog::pdfPath() const
{
    if (!m_alsoPdf->isChecked())
        return {};
    const QFileInfo report(reportPath());
    return report.dir().filePath(report.completeBaseName() + u".pdf"_s);
}

void HandInDialog::updateHint()
{
    if (m_path->text().trimmed().isEmpty())
        m_hint->say(tr("Name the file to write."));
    else if (QFileInfo(reportPath()).isFile() || QFileInfo(pdfPath()).isFile())
        m_hint->say(tr("There is such a file already: Hand in replaces it."));
    else if (!m_session.isFinal() && m_session.sheet().hasKey && m_session.sheet().feedback == Feedback::AfterHandIn)
        m_hint->say(tr("After that you see how your answers were, and they can't be changed any more."));
    else
        m_hint->say(tr("One file, which opens in any browser: this is what you give to your teacher."));
}

void HandInDialog::handIn()
{
    if (m_path->text().trimmed().isEmpty()) {
        updateHint();
        return;
    }
    const QString path = reportPath();
    const Result<void> done = m_session.handIn(path, pdfPath());
    if (!done) {
        m_hint->say(errorSentence(done.error()), Note::Look::Problem);
        return;
    }
    accept();
    emit handedIn(path);
}

} // namespace sockeye
