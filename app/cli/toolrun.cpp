// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/toolrun.h"

#include "app/cli/console.h"
#include "app/cli/signals.h"
#include "core/output/callrows.h"
#include "core/output/keyedrows.h"
#include "core/output/pcapng.h"
#include "core/output/texttable.h"
#include "core/practice/practicedirectory.h"

#include <QCoreApplication>
#include <QFile>
#include <QSocketNotifier>

#include <cstdlib>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sockeye
{

namespace
{

// Long enough for the first rows of most runs, short enough to wait for.
constexpr auto holdTime = 300ms;
constexpr qsizetype flushSize = 1 << 18;

struct PresentRows {
    std::vector<const void *> rows;
    std::vector<qint64> subjects;

    void add(const RowBlock &block)
    {
        for (std::size_t i = 0; i < block.size(); ++i) {
            if (block.isGone(i) || block.isUnmarked(i))
                continue;
            rows.push_back(block.row(i));
            subjects.push_back(block.subject(i));
        }
    }
};

} // namespace

ToolRun::ToolRun(const Tool &tool, ToolCommand command, TargetLines lines, Job &job)
    : m_tool(tool)
    , m_command(std::move(command))
    , m_lines(std::move(lines))
    , m_job(job)
{
    m_run = {&m_tool, m_command.request.get(), Clock::system().wall()};
    m_writer = TableWriter::make(m_command.format, m_run);
    if (isReport(m_command.format) || (tool.hasKeys() && !isFollowing(tool, m_run.request)))
        m_table = std::make_unique<KeyedRows>(tool);
    m_isHolding = m_command.format == OutputFormat::Text;
    m_holdTimer.setSingleShot(true);
    connect(&m_holdTimer, &QTimer::timeout, this, &ToolRun::writeHeld);
    connect(&m_job, &Job::rowsCame, this, &ToolRun::takeRows);
    connect(&m_job, &Job::asked, this, &ToolRun::refuse);
    connect(&m_job, &Job::finished, this, &ToolRun::end);
}

ToolRun::~ToolRun() = default;

bool ToolRun::isCallsInText() const
{
    return m_command.calls && m_command.callsFile.isEmpty() && m_command.format == OutputFormat::Text;
}

Result<void> ToolRun::start()
{
    const bool isStandardOutput = m_command.output.isEmpty() || m_command.output == u"-";
    if (isStandardOutput) {
        m_output = SaveFile::standardOutput();
    } else {
        Result<SaveFile> file = SaveFile::open(m_command.output, SaveFile::Patience::Wait);
        if (!file)
            return file.error();
        m_output = std::move(*file);
    }
    for (const auto &[path, kept] : {std::pair{&m_command.summaryFile, &m_summary},
                                     {&m_command.pcapFile, &m_packets},
                                     {&m_command.callsFile, &m_calls}}) {
        if (path->isEmpty())
            continue;
        Result<SaveFile> file = SaveFile::open(*path, SaveFile::Patience::Wait);
        if (!file)
            return file.error();
        *kept = std::move(*file);
    }
    const bool hasCallsApart = m_command.calls && m_command.format != OutputFormat::Json && !isCallsInText();
    if (hasCallsApart && !m_calls)
        m_calls = isStandardOutput ? SaveFile::standardError() : SaveFile::standardOutput();
    const QString file = m_command.targetsFile == u"-" ? QCoreApplication::translate("arguments", "standard input")
                                                       : m_command.targetsFile;
    for (const TargetLines::Refused &refused : m_lines.refused) {
        m_someFailed = true;
        printError(printable(u"%1:%2: %3"_s.arg(file).arg(refused.line).arg(refused.reason)));
    }
    m_writer->appendBegin(m_buffer);
    if (!m_tool.asksFirst) // else nothing is said where it may not go on
        flush();
    m_job.start(m_tool, m_command.request.get(), m_command.yes);
    return {};
}

void ToolRun::takeRows(const RowBlockPointer &block)
{
    if (m_table) {
        m_table->add(block);
        return;
    }
    if (m_isHolding) {
        m_held.push_back(block);
        if (!m_holdTimer.isActive())
            m_holdTimer.start(holdTime);
        return;
    }
    PresentRows present;
    present.add(*block);
    noteOutcomes(present.rows);
    writeRows(present.rows, present.subjects);
}

void ToolRun::writeHeld()
{
    m_isHolding = false;
    PresentRows present;
    for (const RowBlockPointer &block : m_held)
        present.add(*block);
    noteOutcomes(present.rows);
    if (!present.rows.empty())
        writeRows(present.rows, present.subjects);
    m_held.clear();
}

void ToolRun::writeRows(std::span<const void *const> rows, std::span<const qint64> subjects)
{
    constexpr std::size_t step = 1000; // keeps the buffer small, whatever the size of a batch
    for (std::size_t start = 0; start < rows.size() && !m_outputError; start += step) {
        const std::size_t count = std::min(step, rows.size() - start);
        m_writer->appendRows(m_buffer, rows.subspan(start, count), subjects.subspan(start, count));
        if (m_buffer.size() >= flushSize)
            flush();
    }
    flush();
}

void ToolRun::flush()
{
    if (!m_outputError && !m_buffer.isEmpty()) {
        if (const Result<void> done = m_output->write(m_buffer); !done)
            outputFailed(done.error());
    }
    m_buffer.resize(0); // keeps the room
}

// Nothing more can be written, so nothing more need be found.
void ToolRun::outputFailed(const Error &error)
{
    m_outputError = error;
    m_job.cancel();
}

void ToolRun::noteOutcomes(std::span<const void *const> rows)
{
    const Field *status = m_tool.statusField();
    if (!status)
        return;
    for (const void *row : rows) {
        if (status->outcome(row) != Outcome::Failure)
            continue;
        m_someFailed = true;
        if (!m_lines.lineOf.isEmpty() && status->text(row) == "bad_input")
            namesLine(row);
    }
}

// Which line of the file a wrong target stands on. Rows give targets back as they were typed, in a column of text.
void ToolRun::namesLine(const void *row)
{
    for (const Field &field : m_tool.rowFields()) {
        if (field.kind != ValueKind::Text || field.absent(row))
            continue;
        const QString text = QString::fromUtf8(field.text(row));
        if (const qint64 line = m_lines.lineOf.value(text); line > 0) {
            const QString file = m_command.targetsFile == u"-"
                ? QCoreApplication::translate("arguments", "standard input")
                : m_command.targetsFile;
            const std::optional<Failure> failure = m_tool.failureOf(row);
            const QString reason = failure ? failure->detail : QString();
            printError(printable(u"%1:%2: %3: %4"_s.arg(file).arg(line).arg(
                text, reason.isEmpty() ? QCoreApplication::translate("words", "bad input") : reason)));
            return;
        }
    }
}

Result<void> ToolRun::writeSummary(const void *summary)
{
    if (!m_summary || !summary)
        return {};
    const bool isSpreadsheet = m_command.format == OutputFormat::Spreadsheet;
    QByteArray bytes;
    CsvWriter::appendSummary(bytes, m_tool.summaryFields(), summary,
                             isSpreadsheet ? CsvDialect::forSpreadsheet() : CsvDialect::forPrograms());
    const Result<void> written = m_summary->write(bytes);
    return written ? m_summary->commit() : written;
}

Result<void> ToolRun::writePackets()
{
    const std::shared_ptr<const TraceSnapshot> trace = m_job.trace();
    if (!m_packets || !trace)
        return {};
    const Result<void> written =
        m_packets->write(pcapngOf(*trace, u"sockeye-cli "_s + QStringLiteral(SOCKEYE_VERSION)));
    return written ? m_packets->commit() : written;
}

Result<void> ToolRun::writeCalls()
{
    if (!m_calls)
        return {};
    QByteArray bytes;
    appendCallLines(bytes, *m_job.trace());
    const Result<void> written = m_calls->write(bytes);
    return written ? m_calls->commit() : written;
}

// Who runs a command may not be there to answer; so the answer stands in the command.
void ToolRun::refuse()
{
    if (const std::optional<Question> question = m_job.question())
        m_refused = question->sentence;
    m_job.answer(false);
}

void ToolRun::end(const RunResult &result)
{
    m_holdTimer.stop();
    if (m_isHolding)
        writeHeld();
    if (m_table) {
        const std::vector<const void *> rows = m_table->rows();
        noteOutcomes(rows);
        writeRows(rows, m_table->subjects());
    }
    const int signal = caughtSignal();
    const void *summary = result ? result->get() : nullptr;
    m_status = int(m_someFailed ? ExitStatus::SomeFailed : ExitStatus::Success);
    if (!result && !m_refused.isNull() && signal == 0) {
        printError(
            u"sockeye-cli: "_s
            + printable(u"%1 %2"_s.arg(m_refused, QCoreApplication::translate("arguments", "With --yes it is done."))));
        m_status = int(ExitStatus::BadRequest);
    } else if (!result && signal == 0 && !m_outputError) {
        printError(commandError(result.error()));
        m_status = int(result.error().kind == ErrorKind::BadInput ? ExitStatus::BadRequest : ExitStatus::SomeFailed);
    }
    // A request that could not run leaves the old file as it was.
    const bool isWorthWriting = m_status != int(ExitStatus::BadRequest);
    if (!m_outputError && isWorthWriting) {
        m_writer->appendEnd(m_buffer, summary, m_job.trace().get());
        if (isCallsInText()) {
            m_buffer += m_buffer.isEmpty() ? "" : "\n";
            appendCallLines(m_buffer, *m_job.trace());
        }
        flush();
    }
    for (const auto &finish : {std::function<Result<void>()>([&] { return m_output->commit(); }),
                               std::function<Result<void>()>([&] { return writeSummary(summary); }),
                               std::function<Result<void>()>([&] { return writePackets(); }),
                               std::function<Result<void>()>([&] { return writeCalls(); })}) {
        if (m_outputError || !isWorthWriting)
            break;
        if (const Result<void> done = finish(); !done)
            m_outputError = done.error();
    }
    const bool readerHasGone = m_outputError && m_outputError->kind == ErrorKind::Reset;
    if (m_outputError && !readerHasGone)
        m_status = failWith(*m_outputError);
    if (signal != 0)
        m_status = 128 + signal;
    emit ended();
}

namespace
{

// The targets that --targets names; an error is about that option.
Result<TargetLines> readTargets(const QString &path)
{
    if (path.isEmpty())
        return TargetLines();
    if (path == u"-") {
        const Result<QByteArray> bytes = readStandardInput();
        return bytes ? Result<TargetLines>(parseTargets(*bytes)) : Result<TargetLines>(bytes.error());
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error::badInput(
            u"--targets"_s,
            QCoreApplication::translate("arguments", "“%1” can't be read: %2.").arg(path, file.errorString()));
    return parseTargets(file.readAll());
}

// Leaves without waiting where a worker is left behind in a call that can't be interrupted.
int leave(int status, WorkerPool &pool)
{
    if (!pool.finish(500ms)) {
        std::fflush(nullptr);
        std::_Exit(status);
    }
    return status;
}

} // namespace

int runTool(const Tool &tool, const QStringList &arguments, const CancelToken &signal)
{
    const Result<ToolCommand> command = parseToolCommand(tool, arguments);
    if (!command)
        return failWith(command.error());
    if (command->help)
        return printOut(toolHelp(tool)), int(ExitStatus::Success);
    Result<TargetLines> lines = readTargets(command->targetsFile);
    if (!lines)
        return caughtSignal() != 0 ? 128 + caughtSignal() : failWith(lines.error());
    if (const Result<void> complete = completeRequest(tool, *command, lines->targets); !complete)
        return failWith(complete.error());

    WorkerPool pool;
    const auto practice = std::make_shared<PracticeDirectory>(PracticeDirectory::Sharing::Private);
    Job job(practice, pool.executor());
    ToolRun run(tool, *command, std::move(*lines), job);
    QObject::connect(&run, &ToolRun::ended, QCoreApplication::instance(), &QCoreApplication::quit,
                     Qt::QueuedConnection);
    QSocketNotifier notifier(signal.descriptor(), QSocketNotifier::Read);
    QObject::connect(&notifier, &QSocketNotifier::activated, &run, [&] {
        notifier.setEnabled(false); // it stays readable
        run.stop();
    });
    if (const Result<void> started = run.start(); !started)
        return caughtSignal() != 0 ? 128 + caughtSignal() : failWith(started.error());
    QCoreApplication::exec();
    return leave(run.status(), pool);
}

} // namespace sockeye
