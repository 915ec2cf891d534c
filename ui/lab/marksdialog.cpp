// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/marksdialog.h"

#include "core/output/savefile.h"
#include "ui/detail/readtable.h"
#include "ui/lab/builtinsheets.h"
#include "ui/lab/marksfiles.h"
#include "ui/lab/marksmodel.h"
#include "ui/page/dialogbutton.h"
#include "ui/page/panel.h"
#include "ui/page/roworder.h"
#include "ui/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QScreen>
#include <QSortFilterProxyModel>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

/// The class as a table.
class MarksTable final : public ReadTable
{
public:
    MarksTable(QAbstractItemModel *model, QWidget *parent)
        : ReadTable(model, parent)
    {
        setSortingEnabled(true);
        horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder); // as they come: by student, the newest first
        fitSizes();
    }

protected:
    void fitColumns() override
    {
        fitColumn(MarksModel::Student, u"22101234567"_s);
        fitColumn(MarksModel::Name, u"Budi Wijayakusuma"_s);
        fitColumn(MarksModel::Points, u"10.5 of 10.5"_s);
        fitColumn(MarksModel::ByHand, u"10"_s);
        fitColumn(MarksModel::Flags, u"other_student_values"_s);
        fitColumn(MarksModel::Remark, u"q3: That is in milliseconds; the question asks for seconds."_s);
        fitColumn(MarksModel::File, u"net1-lab4_2210123_A-Student.html"_s);
    }
};

} // namespace

/// What the worker works on, kept alive by it and the dialog alike.
struct MarksDialog::Marking {
    MarkingRequest request;
    MarkingProgress progress;
    MarksDialog *owner = nullptr; // main thread only
};

MarksDialog::MarksDialog(Executor executor, QWidget *parent)
    : QDialog(parent)
    , m_executor(std::move(executor))
    , m_model(new MarksModel(this))
    , m_files(new MarksFiles(this))
    , m_mark(new AccentButton(this))
    , m_stop(dialogButton(u"stopMarking"_s, tr("Stop"), this))
    , m_progress(new QProgressBar(this))
    , m_said(new QLabel(this))
    , m_format(new QComboBox(this))
    , m_isLong(new QCheckBox(tr("A row for each student and question (for statistics)"), this))
    , m_save(dialogButton(u"saveMarks"_s, tr("Save…"), this))
{
    setObjectName(u"marksDialog"_s);
    setWindowTitle(tr("Mark a folder"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *sorted = new QSortFilterProxyModel(this);
    sorted->setSourceModel(m_model);
    sorted->setSortRole(MarksModel::SortRole);
    sorted->setSortCaseSensitivity(Qt::CaseInsensitive);
    m_table = new MarksTable(sorted, this);
    m_table->setObjectName(u"marksTable"_s);
    m_table->setAccessibleName(tr("The marked reports"));
    m_said->setObjectName(u"marksSaid"_s);
    m_said->setAccessibleName(tr("What was marked"));
    m_said->setTextFormat(Qt::PlainText);
    m_said->setWordWrap(true);
    m_said->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addWidget(m_files);
    layout->addLayout(buildTable(), 1);
    layout->addLayout(buildEnd());
    connect(m_files, &MarksFiles::changed, this, &MarksDialog::forget);
    m_tick.setInterval(100);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        m_progress->setMaximum(int(std::max<qsizetype>(1, m_marking->progress.all)));
        m_progress->setValue(int(m_marking->progress.done));
    });
    forget();
    const QSize wanted(fontMetrics().horizontalAdvance(u'0') * 130, fontMetrics().height() * 34);
    resize(wanted.boundedTo(screen()->availableSize() * 0.9));
}

MarksDialog::~MarksDialog()
{
    stop();
}

QLayout *MarksDialog::buildTable()
{
    m_mark->setObjectName(u"mark"_s);
    m_mark->setText(tr("Mark"));
    m_mark->setAccessibleName(tr("Mark the reports"));
    m_mark->setDefault(true);
    m_progress->setAccessibleName(tr("Progress"));
    connect(m_mark, &QPushButton::clicked, this, &MarksDialog::start);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        stop();
        updateState();
        say(tr("Stopped: nothing was marked."), false);
    });
    auto *row = new QHBoxLayout;
    row->addWidget(m_mark);
    row->addWidget(m_stop);
    row->addWidget(m_progress, 1);
    row->addStretch();
    auto *layout = new QVBoxLayout;
    layout->addLayout(row);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_said);
    return layout;
}

QLayout *MarksDialog::buildEnd()
{
    m_format->setObjectName(u"marksFormat"_s);
    m_format->setAccessibleName(tr("Form of the file"));
    for (const Word &word : Words<OutputFormat>::list) {
        const auto form = OutputFormat(word.value);
        if (form == OutputFormat::Csv || form == OutputFormat::Spreadsheet)
            m_format->addItem(QCoreApplication::translate("words", word.label), word.value);
    }
    m_format->setCurrentIndex(m_format->findData(int(OutputFormat::Spreadsheet))); // where points are typed by hand
    m_isLong->setObjectName(u"marksLong"_s);
    m_isLong->setAccessibleName(m_isLong->text());
    auto *label = new QLabel(tr("Form"), this);
    label->setBuddy(m_format);
    QPushButton *close = dialogButton(u"closeMarks"_s, tr("Close"), this);
    connect(m_save, &QPushButton::clicked, this, &MarksDialog::save);
    connect(close, &QPushButton::clicked, this, &MarksDialog::reject);
    auto *row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_format);
    row->addSpacing(8);
    row->addWidget(m_isLong);
    row->addStretch();
    row->addWidget(m_save);
    row->addWidget(close);
    // Some were made before others that stand above them.
    QWidget *before = m_files->findChildren<QPushButton *>().back();
    for (QWidget *next :
         {static_cast<QWidget *>(m_mark), static_cast<QWidget *>(m_stop), static_cast<QWidget *>(m_table),
          static_cast<QWidget *>(m_format), static_cast<QWidget *>(m_isLong), static_cast<QWidget *>(m_save),
          static_cast<QWidget *>(close)}) {
        setTabOrder(before, next);
        before = next;
    }
    m_files->focusSheet();
    return row;
}

void MarksDialog::setSheet(const QString &path)
{
    m_files->setSheet(path);
}

// What is shown was made from other files than those that are named now.
void MarksDialog::forget()
{
    m_class.reset();
    m_model->setReports({}, 0);
    m_table->setEmptyText(tr("Nothing is marked yet"),
                          tr("Name the worksheet and the folder of reports, then press Mark."));
    say({}, false);
    updateState();
}

void MarksDialog::start()
{
    if (m_marking)
        return;
    forget();
    if (m_files->sheet().isEmpty()) {
        say(tr("Name the worksheet."), true);
        m_files->focusSheet();
        return;
    }
    if (m_files->folder().isEmpty()) {
        say(tr("Name the folder of reports."), true);
        m_files->focusFolder();
        return;
    }
    m_marking = std::make_shared<Marking>();
    m_marking->request = {m_files->sheet(), m_files->folder(), m_files->earlier(), sheetLanguages()};
    m_marking->owner = this;
    m_progress->setValue(0);
    updateState();
    m_stop->setFocus();
    m_executor([marking = m_marking] {
        const auto result = std::make_shared<Result<ClassMarks>>(
            markClass(marking->request, Clock::system().wall(), marking->progress));
        postToMain([marking, result] {
            if (marking->owner)
                marking->owner->takeEnd(*result);
        });
    });
}

// The worker ends after the file that it has in hand; nobody waits for it.
void MarksDialog::stop()
{
    if (!m_marking)
        return;
    m_marking->owner = nullptr;
    m_marking->progress.stop.cancel();
    m_marking = nullptr;
}

void MarksDialog::takeEnd(const Result<ClassMarks> &result)
{
    m_marking = nullptr;
    if (!result) {
        updateState();
        say(errorSentence(result.error()), true);
        m_mark->setFocus();
        return;
    }
    m_class = *result;
    m_model->setReports(m_class->marked.reports, m_class->sheet.maximum());
    m_table->setEmptyText(tr("There is no report"),
                          tr("No file in this folder or below it has a name that ends in .html."));
    updateState();
    sayClass();
    (m_class->marked.reports.isEmpty() ? static_cast<QWidget *>(m_mark) : m_table)->setFocus();
}

void MarksDialog::sayClass()
{
    const QLocale locale;
    int unmarked = 0;
    int open = 0;
    for (const MarkedReport &report : m_class->marked.reports) {
        unmarked += !report.isMarked;
        open += report.openCount();
    }
    const qsizetype all = m_class->marked.reports.size();
    QStringList said = {tr("%1: %2 of %3 reports marked.")
                            .arg(m_class->sheet.title, locale.toString(all - unmarked), locale.toString(all))};
    if (open > 0)
        said += (open == 1 ? tr("1 answer waits for points by hand.")
                           : tr("%1 answers wait for points by hand.").arg(locale.toString(open)))
            + u' ' + tr("Save, type them into the file, and mark again with it as the earlier marks.");
    if (!m_class->marked.passedOver.isEmpty())
        said +=
            tr("Passed over, because they are no reports: %1.").arg(m_class->marked.passedOver.join(u", "_s).left(300));
    said += m_class->notes.mid(0, 5);
    if (m_class->notes.size() > 5)
        said += tr("(and %1 more)").arg(m_class->notes.size() - 5);
    say(said.join(u'\n'), false);
}

QByteArray MarksDialog::csv() const
{
    if (!m_class)
        return {};
    const bool isSpreadsheet = m_format->currentData().toInt() == int(OutputFormat::Spreadsheet);
    const CsvDialect dialect = isSpreadsheet ? CsvDialect::forSpreadsheet() : CsvDialect::forPrograms();
    const QList<MarkedReport> &reports = m_class->marked.reports;
    return m_isLong->isChecked() ? longMarksCsv(reports, dialect) : marksCsv(m_class->sheet, reports, dialect);
}

void MarksDialog::save()
{
    const QString name = m_class->sheet.id + (m_isLong->isChecked() ? u"-questions.csv"_s : u"-marks.csv"_s);
    const QString earlier = m_files->earlier();
    auto *dialog = new QFileDialog(this, tr("Save the marks"), QFileInfo(earlier).absolutePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    // Beside the reports it would be passed over the next time, and said so.
    dialog->setDirectory(QFileInfo(earlier.isEmpty() ? m_files->folder() : earlier).absolutePath());
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this, &MarksDialog::saveTo);
    dialog->open();
}

void MarksDialog::saveTo(const QString &path)
{
    if (const Result<void> done = saveBytes(path, csv()); !done) {
        say(errorSentence(done.error()), true);
        return;
    }
    const QString sentence = tr("Saved %1.").arg(QDir::toNativeSeparators(path));
    say(sentence, false);
    emit saved(sentence);
}

// Escape while it marks ends the marking; else it closes the dialog.
void MarksDialog::reject()
{
    if (m_marking) {
        m_stop->click();
        return;
    }
    QDialog::reject();
}

void MarksDialog::updateState()
{
    const bool isMarking = m_marking != nullptr;
    const bool hasFocus = m_stop->hasFocus();
    m_files->setEnabled(!isMarking);
    m_mark->setVisible(!isMarking);
    m_stop->setVisible(isMarking);
    m_progress->setVisible(isMarking);
    isMarking ? m_tick.start() : m_tick.stop();
    const bool canSave = m_class && !m_class->marked.reports.isEmpty();
    for (QWidget *widget :
         {static_cast<QWidget *>(m_format), static_cast<QWidget *>(m_isLong), static_cast<QWidget *>(m_save)})
        widget->setEnabled(canSave);
    if (hasFocus && !isMarking)
        m_mark->setFocus();
}

void MarksDialog::say(const QString &sentence, bool isFailure)
{
    QPalette colours = palette();
    if (isFailure)
        colours.setColor(QPalette::WindowText, failureColor(colours));
    m_said->setPalette(colours);
    QStringList lines = sentence.split(u'\n');
    for (QString &line : lines)
        line = withoutControls(line);
    m_said->setText(isFailure ? u"▲ "_s + lines.join(u'\n') : lines.join(u'\n'));
    m_said->setAccessibleDescription(m_said->text());
    m_said->setVisible(!sentence.isEmpty());
}

} // namespace sockeye
