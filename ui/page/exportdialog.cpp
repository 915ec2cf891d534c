// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/exportdialog.h"
#include "ui/page/dialogbutton.h"

#include "ui/page/panel.h"
#include "ui/page/roworder.h"
#include "ui/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFontDatabase>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QRadioButton>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{
constexpr std::size_t previewRows = 3;
} // namespace

/// What the worker works on, kept alive by it and the dialog alike.
struct ExportDialog::Writing {
    ExportPlan plan;
    QString path;
    CancelToken cancel;
    std::atomic<qint64> done = 0;
    ExportDialog *owner = nullptr; // main thread only
};

ExportDialog::ExportDialog(ExportSource source, Executor executor, QWidget *parent)
    : QDialog(parent)
    , m_source(std::move(source))
    , m_executor(std::move(executor))
    , m_format(new QComboBox(this))
    , m_allRows(new QRadioButton(this))
    , m_selectedRows(new QRadioButton(this))
    , m_columns(new QListWidget(this))
    , m_runColumn(new QCheckBox(tr("Add the number of the run (run)"), this))
    , m_startedColumn(new QCheckBox(tr("Add when it started (started)"), this))
    , m_preview(new QPlainTextEdit(this))
    , m_path(new QLineEdit(this))
    , m_browse(dialogButton(u"browse"_s, tr("Browse…"), this))
    , m_hint(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_save(new AccentButton(this))
    , m_cancel(dialogButton(u"cancelExport"_s, tr("Cancel"), this))
{
    setObjectName(u"exportDialog"_s);
    setWindowTitle(tr("Export"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_save->setObjectName(u"saveExport"_s);
    m_save->setText(tr("Save"));
    m_save->setAccessibleName(tr("Save the file"));
    m_save->setDefault(true);
    m_preview->setObjectName(u"preview"_s);
    m_preview->setAccessibleName(tr("The first rows as they will be"));
    m_preview->setReadOnly(true);
    m_preview->setTabChangesFocus(true);
    m_preview->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_preview->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_preview->setFixedHeight(m_preview->fontMetrics().lineSpacing() * 6 + 12);
    m_path->setObjectName(u"path"_s);
    m_path->setAccessibleName(tr("File"));
    m_hint->setObjectName(u"hint"_s);
    m_hint->setAccessibleName(tr("What to know about the file"));
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    m_hint->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->hide();

    auto *fileRow = new QHBoxLayout;
    auto *fileLabel = new QLabel(tr("File"), this);
    fileLabel->setBuddy(m_path);
    fileRow->addWidget(fileLabel);
    fileRow->addWidget(m_path, 1);
    fileRow->addWidget(m_browse);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_progress, 1);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_save);
    m_choices = buildChoices();
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addWidget(m_choices, 1);
    layout->addWidget(new QLabel(tr("The first rows as they will be"), this));
    layout->addWidget(m_preview);
    layout->addLayout(fileRow);
    layout->addWidget(m_hint);
    layout->addLayout(buttons);

    const QString folder = m_source.folder.isEmpty() ? QDir::homePath() : m_source.folder;
    const QString name = u"sockeye-%1-%2"_s.arg(QLatin1StringView(m_source.plan.tool->id)).arg(m_source.run);
    m_path->setText(QDir::toNativeSeparators(folder + u'/' + name + suffix()));
    connect(m_path, &QLineEdit::textChanged, this, &ExportDialog::updateFileHint);
    connect(m_browse, &QPushButton::clicked, this, &ExportDialog::browse);
    connect(m_cancel, &QPushButton::clicked, this, &ExportDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &ExportDialog::start);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        if (m_writing)
            m_progress->setValue(
                int(1000 * m_writing->done / std::max<qint64>(1, qint64(m_writing->plan.rows.size()))));
    });
    m_tick.setInterval(100);
    updatePreview();
    updateFileHint();
    resize(fontMetrics().horizontalAdvance(u'0') * 96, sizeHint().height());
}

ExportDialog::~ExportDialog()
{
    if (m_writing) {
        m_writing->owner = nullptr;
        m_writing->cancel.cancel();
    }
}

QWidget *ExportDialog::buildChoices()
{
    auto *choices = new QWidget(this);
    m_format->setObjectName(u"format"_s);
    m_format->setAccessibleName(tr("Form of the file"));
    for (const Word &word : Words<OutputFormat>::list) {
        const auto form = OutputFormat(word.value);
        if (form == OutputFormat::Csv || form == OutputFormat::Spreadsheet || form == OutputFormat::Json)
            m_format->addItem(QCoreApplication::translate("words", word.label), word.value);
    }
    const QLocale locale;
    m_allRows->setObjectName(u"allRows"_s);
    m_allRows->setText(tr("All rows that are shown (%1)").arg(locale.toString(qulonglong(m_source.plan.rows.size()))));
    m_selectedRows->setObjectName(u"selectedRows"_s);
    m_selectedRows->setText(
        tr("The selected rows (%1)").arg(locale.toString(qulonglong(m_source.selectedRows.size()))));
    m_selectedRows->setEnabled(!m_source.selectedRows.empty());
    (m_source.selectedRows.size() > 1 ? m_selectedRows : m_allRows)->setChecked(true);
    m_runColumn->setObjectName(u"runColumn"_s);
    m_startedColumn->setObjectName(u"startedColumn"_s);
    for (QAbstractButton *button :
         {static_cast<QAbstractButton *>(m_allRows), static_cast<QAbstractButton *>(m_selectedRows),
          static_cast<QAbstractButton *>(m_runColumn), static_cast<QAbstractButton *>(m_startedColumn)}) {
        button->setAccessibleName(button->text());
        connect(button, &QAbstractButton::toggled, this, &ExportDialog::updatePreview);
    }
    connect(m_format, &QComboBox::currentIndexChanged, this, [this] {
        updateSuffix();
        updatePreview();
    });

    auto *left = new QVBoxLayout;
    left->setSpacing(4);
    auto *formLabel = new QLabel(tr("Form"), choices);
    formLabel->setBuddy(m_format);
    left->addWidget(formLabel);
    left->addWidget(m_format);
    left->addSpacing(8);
    left->addWidget(new QLabel(tr("Rows"), choices));
    left->addWidget(m_allRows);
    left->addWidget(m_selectedRows);
    left->addSpacing(8);
    left->addWidget(new QLabel(tr("More columns"), choices));
    left->addWidget(m_runColumn);
    left->addWidget(m_startedColumn);
    left->addStretch(1);
    auto *layout = new QHBoxLayout(choices);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(20);
    layout->addLayout(left, 1);
    layout->setAlignment(left, Qt::AlignTop);
    layout->addWidget(buildColumns(), 1);
    return choices;
}

QWidget *ExportDialog::buildColumns()
{
    auto *side = new QWidget(this);
    m_columns->setObjectName(u"columns"_s);
    m_columns->setAccessibleName(tr("Columns of the file"));
    for (const Field *field : m_source.plan.columns) {
        auto *item = new QListWidgetItem(u"%1  (%2)"_s.arg(field->header(), QLatin1StringView(field->id)), m_columns);
        item->setFlags(Qt::ItemIsUserCheckable | Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        item->setCheckState(Qt::Checked);
    }
    connect(m_columns, &QListWidget::itemChanged, this, &ExportDialog::updatePreview);
    QPushButton *all = dialogButton(u"allColumns"_s, tr("All"), side);
    QPushButton *shown = dialogButton(u"tableColumns"_s, tr("As in the table"), side);
    connect(all, &QPushButton::clicked, this, [this] { setAllColumns(true); });
    connect(shown, &QPushButton::clicked, this, [this] { setAllColumns(false); });
    auto *label = new QLabel(tr("Columns"), side);
    label->setBuddy(m_columns);
    auto *top = new QHBoxLayout;
    top->addWidget(label, 1);
    top->addWidget(all);
    top->addWidget(shown);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(top);
    layout->addWidget(m_columns, 1);
    return side;
}

void ExportDialog::setAllColumns(bool all)
{
    {
        const QSignalBlocker blocker(m_columns);
        for (int i = 0; i < m_columns->count(); ++i) {
            const QString id = QString::fromLatin1(m_source.plan.columns[std::size_t(i)]->id);
            m_columns->item(i)->setCheckState(all || m_source.shownColumns.contains(id) ? Qt::Checked : Qt::Unchecked);
        }
    }
    updatePreview();
}

OutputFormat ExportDialog::format() const
{
    return OutputFormat(m_format->currentData().toInt());
}

QString ExportDialog::suffix() const
{
    return format() == OutputFormat::Json ? u".json"_s : u".csv"_s;
}

ExportPlan ExportDialog::plan() const
{
    ExportPlan plan = m_source.plan;
    plan.format = format();
    if (m_selectedRows->isChecked()) {
        plan.rows = m_source.selectedRows;
        plan.subjects = m_source.selectedSubjects;
    }
    plan.columns.clear();
    for (int i = 0; i < m_columns->count(); ++i) {
        if (m_columns->item(i)->checkState() == Qt::Checked)
            plan.columns.push_back(m_source.plan.columns[std::size_t(i)]);
    }
    if (m_runColumn->isChecked())
        plan.constants.push_back({"run", QString::number(m_source.run), false});
    if (m_startedColumn->isChecked()) {
        QByteArray started;
        Codec<WallTime>::append(plan.started, Unit::None, started);
        plan.constants.push_back({"started", QString::fromLatin1(started), false});
    }
    return plan;
}

void ExportDialog::updatePreview()
{
    const ExportPlan planned = plan();
    m_save->setEnabled(!planned.columns.empty());
    const bool isCsv = planned.format != OutputFormat::Json;
    m_runColumn->setEnabled(isCsv);
    m_startedColumn->setEnabled(isCsv);
    if (planned.columns.empty()) {
        m_preview->setPlainText(tr("Choose at least one column."));
        return;
    }
    QString text = QString::fromUtf8(exportPreview(planned, previewRows));
    text.remove(u'\r').remove(QChar(0xfeff));
    QStringList lines = text.left(20'000).split(u'\n');
    for (QString &line : lines)
        line = withoutControls(line);
    m_preview->setPlainText(lines.join(u'\n').trimmed());
}

void ExportDialog::updateSuffix()
{
    QString path = m_path->text();
    for (const QString &other : {u".csv"_s, u".json"_s}) {
        if (other != suffix() && path.endsWith(other, Qt::CaseInsensitive))
            path = path.chopped(other.size()) + suffix();
    }
    m_path->setText(path);
}

void ExportDialog::updateFileHint()
{
    const QFileInfo file(m_path->text());
    if (m_path->text().trimmed().isEmpty())
        say(tr("Name the file to write."), false);
    else if (file.isFile())
        say(tr("There is such a file already: Save replaces it."), false);
    else if (format() != OutputFormat::Json && m_source.plan.summary)
        say(tr("The summary goes into %1.").arg(QFileInfo(summaryPath(m_path->text())).fileName()), false);
    else
        say({}, false);
}

void ExportDialog::browse()
{
    auto *dialog = new QFileDialog(this, tr("Export"), m_path->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix().mid(1));
    dialog->selectFile(QFileInfo(m_path->text()).fileName());
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &path) { m_path->setText(QDir::toNativeSeparators(path)); });
    dialog->open();
}

void ExportDialog::start()
{
    const QString path = m_path->text().trimmed();
    if (path.isEmpty() || m_writing) {
        updateFileHint();
        return;
    }
    m_writing = std::make_shared<Writing>();
    m_writing->plan = plan();
    m_writing->path = QDir::fromNativeSeparators(path);
    m_writing->owner = this;
    setWriting(true);
    say(tr("Writing %1…").arg(path), false);
    m_executor([writing = m_writing] {
        const Result<void> result = exportFile(writing->plan, writing->path, writing->cancel, writing->done);
        postToMain([writing, result] {
            if (writing->owner)
                writing->owner->takeEnd(result);
        });
    });
}

void ExportDialog::takeEnd(const Result<void> &result)
{
    const std::shared_ptr<Writing> ended = std::exchange(m_writing, nullptr);
    setWriting(false);
    if (!result) {
        say(errorSentence(result.error()), true);
        return;
    }
    const qlonglong rows = qlonglong(ended->plan.rows.size());
    const QString count = rows == 1 ? tr("1 row") : tr("%1 rows").arg(QLocale().toString(rows));
    emit saved(tr("%1 saved to %2").arg(count, QDir::toNativeSeparators(ended->path)),
               QFileInfo(ended->path).absolutePath());
    accept();
}

// Cancel while it writes ends the writing, and leaves a file that was there as it was; else it closes the dialog.
void ExportDialog::reject()
{
    if (m_writing) {
        m_writing->owner = nullptr;
        m_writing->cancel.cancel();
        m_writing = nullptr;
        setWriting(false);
        say(tr("Cancelled: nothing was changed."), false);
        return;
    }
    QDialog::reject();
}

void ExportDialog::setWriting(bool writing)
{
    m_choices->setEnabled(!writing);
    m_path->setEnabled(!writing);
    m_browse->setEnabled(!writing);
    m_save->setEnabled(!writing);
    m_progress->setRange(0, 1000);
    m_progress->setValue(0);
    m_progress->setVisible(writing);
    writing ? m_tick.start() : m_tick.stop();
}

void ExportDialog::say(const QString &sentence, bool isFailure)
{
    QPalette colours = palette();
    if (isFailure)
        colours.setColor(QPalette::WindowText, failureColor(colours));
    m_hint->setPalette(colours);
    m_hint->setText(isFailure ? u"▲ "_s + withoutControls(sentence) : sentence);
    m_hint->setAccessibleDescription(sentence);
}

} // namespace sockeye
