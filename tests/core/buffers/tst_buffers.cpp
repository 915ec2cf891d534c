// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/buffers/buffersrun.h"
#include "core/buffers/bufferstool.h"
#include "core/output/csvreader.h"
#include "tests/support/listener.h"
#include "tests/support/privatenetwork.h"
#include "tests/support/toolrun.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <thread>

using namespace sockeye;
using namespace Qt::Literals::StringLiterals;

namespace
{

using Run = ToolRun<BuffersRequest, BufferRow, BuffersSummary>;

/// A listener on loopback at a port of the system's choice; nothing is accepted: the kernel does the handshake.
class Peer
{
public:
    explicit Peer(Family family, Transport transport, int backlog = 16)
    {
        auto opened = Socket::open({}, family, transport);
        if (!opened)
            return;
        m_socket = std::move(*opened);
        const QHostAddress address(family == Family::Ipv6 ? QHostAddress::LocalHostIPv6 : QHostAddress::LocalHost);
        if (m_socket.bind({address, 0}) && (transport == Transport::Udp || m_socket.listen(backlog)))
            endpoint = m_socket.localEndpoint().value();
    }
    Endpoint endpoint;

private:
    Socket m_socket;
};

/// A peer on loopback that sends back what it gets, to one client.
class EchoPeer
{
public:
    EchoPeer()
        : m_socket(test::loopbackListener().value())
    {
        m_endpoint = m_socket.localEndpoint().value();
        m_thread = std::thread([this] {
            const Deadline deadline = Deadline::in(std::chrono::seconds(30), Clock::system());
            Result<Socket> client = m_socket.accept(deadline);
            std::vector<char> buffer(65536);
            while (client) {
                const Result<Received> got = client->receive(buffer, deadline);
                if (!got || got->size == 0 || !client->sendAll({buffer.data(), got->size}, deadline))
                    break;
            }
        });
    }
    ~EchoPeer() { m_thread.join(); }
    Endpoint endpoint() const { return m_endpoint; }

private:
    Socket m_socket;
    Endpoint m_endpoint;
    std::thread m_thread;
};

const BufferRow &row(const Run &run, BufferOption option)
{
    static const BufferRow none;
    for (const BufferRow &one : run.rows) {
        if (one.option == option)
            return one;
    }
    return none;
}

bool hasCall(const Run &run, SystemCall wanted)
{
    const auto calls = run.context.trace.snapshot()->calls;
    return std::any_of(calls.begin(), calls.end(), [&](const CallRecord &call) { return call.call == wanted; });
}

QByteArray text(const BufferRow &of, const char *id)
{
    for (const Field &field : buffersTool().rowFields()) {
        if (qstrcmp(field.id, id) == 0)
            return field.text(&of);
    }
    return {};
}

} // namespace

class BuffersTest : public QObject
{
    Q_OBJECT

private slots:
    void answersTheExercise();
    void showsAskedAndGot_data();
    void showsAskedAndGot();
    void explainsEverySize_data();
    void explainsEverySize();
    void setsAfterConnecting();
    void leavesAlone_data();
    void leavesAlone();
    void sweeps();
    void endsAutotuning_data();
    void endsAutotuning();
    void setsEveryOption_data();
    void setsEveryOption();
    void saysWhatTheKernelRefuses();
    void keepsToTheKindsThatAreThere();
    void refusesRequests_data();
    void refusesRequests();
    void valuesAreNumbersOrNames_data();
    void valuesAreNumbersOrNames();
    void rowsComeBackFromFiles_data();
    void rowsComeBackFromFiles();
    void missesThePeer_data();
    void missesThePeer();
    void stops();
    void stopsInTheTransfer();
    void doesNotWaitTwiceForAnEcho();
    void tellsSlowFromSilent_data();
    void tellsSlowFromSilent();
    void refusesBadTargets_data();
    void refusesBadTargets();
    void recordsItsCalls();
};

void BuffersTest::answersTheExercise()
{
    const Peer peer(Family::Ipv4, Transport::Tcp);
    Run run;
    run.practice.servers[u"echo"_s] = {peer.endpoint};
    const BuffersRequest request;
    run.run(runBuffers, request);
    QVERIFY(run.summary);
    QCOMPARE(run.rows.size(), std::size_t(12)); // and the eight options that are only shown
    const Answer answer = buffersTool().answer(&request, &*run.summary);
    QCOMPARE(answer.scriptPrints,
             QStringList({u"Buffer size [Before]:%1"_s.arg(*run.summary->sendBefore), u"Buffer size [After]:8192"_s}));
    const BufferRow &send = row(run, BufferOption::SendBuffer);
    QCOMPARE(text(send, "option"), QByteArray("SO_SNDBUF"));
    QCOMPARE(text(send, "note"), QByteArray("doubled;exercise_numbers"));
    QCOMPARE(text(send, "status"), QByteArray("ok"));
    QVERIFY(buffersTool().explainRow(&send).contains(u"Windows"_s));
    QCOMPARE(row(run, BufferOption::NoDelay).defaultValue.number, 0);
    QCOMPARE(row(run, BufferOption::NoDelay).effectiveValue.number, 1);
    QCOMPARE(row(run, BufferOption::NoDelay).connectedValue.number, 1);
    const BufferRow &segment = row(run, BufferOption::MaximumSegment);
    QVERIFY(!segment.requestedValue.isKnown());
    QVERIFY(*segment.connectedValue.number > *segment.defaultValue.number); // loopback's packets are large
    for (const BufferRow &one : run.rows)
        QVERIFY(!buffersTool().explainRow(&one).isEmpty());
}

void BuffersTest::showsAskedAndGot_data()
{
    QTest::addColumn<int>("asked");
    QTest::addColumn<QByteArray>("note");
    QTest::addColumn<QByteArray>("status");

    QTest::newRow("fault 95: 4096") << 4096 << QByteArray("doubled") << QByteArray("ok");
    QTest::newRow("fault 95: 0") << 0 << QByteArray("raised_to_minimum") << QByteArray("clamped");
    QTest::newRow("fault 95: 1") << 1 << QByteArray("raised_to_minimum") << QByteArray("clamped");
    QTest::newRow("fault 95: 1 GiB") << (1 << 30) << QByteArray("cut_to_maximum") << QByteArray("clamped");
    QTest::newRow("fault 95: -1") << -1 << QByteArray("negative_is_huge;cut_to_maximum") << QByteArray("clamped");
    QTest::newRow("100000") << 100000 << QByteArray("doubled") << QByteArray("ok");
}

void BuffersTest::showsAskedAndGot()
{
    QFETCH(int, asked);
    QFETCH(QByteArray, note);
    QFETCH(QByteArray, status);
    for (const Family family : {Family::Ipv4, Family::Ipv6}) {
        for (const Transport protocol : {Transport::Tcp, Transport::Udp}) {
            const Peer peer(family, protocol);
            if (peer.endpoint.isNull())
                QSKIP("This machine has no IPv6 loopback.");
            Run run;
            BuffersRequest request;
            request.target = peer.endpoint.toString();
            request.families = {family};
            request.protocols = {protocol};
            request.sendBuffers = request.receiveBuffers = {asked};
            run.run(runBuffers, request);
            QVERIFY(run.summary);
            QCOMPARE(run.rows.size(), std::size_t(protocol == Transport::Tcp ? 12 : 3));
            for (const BufferOption option : {BufferOption::SendBuffer, BufferOption::ReceiveBuffer}) {
                const BufferRow &one = row(run, option);
                QCOMPARE(one.requestedValue.number, asked);
                QVERIFY(text(one, "note").startsWith(note));
                QCOMPARE(text(one, "status"), status);
                QCOMPARE(one.connectedValue, one.effectiveValue);
                const qint64 doubled = 2 * qint64(asked);
                const qint64 expected = asked < 0 || doubled > *one.maximum ? *one.maximum
                    : doubled < *one.minimum                                ? *one.minimum
                                                                            : doubled;
                QCOMPARE(*one.effectiveValue.number, expected);
                QVERIFY(!buffersTool().explainRow(&one).isEmpty());
            }
            if (run.summary->writeLimit)
                QCOMPARE(*row(run, BufferOption::SendBuffer).maximum, 2 * *run.summary->writeLimit);
            if (run.summary->readLimit)
                QCOMPARE(*row(run, BufferOption::ReceiveBuffer).maximum, 2 * *run.summary->readLimit);
        }
    }
}

void BuffersTest::explainsEverySize_data()
{
    QTest::addColumn<int>("asked");
    QTest::addColumn<int>("got");
    QTest::addColumn<QList<int>>("notes");

    const auto add = [](const char *name, int asked, int got, const QList<BufferNote> &notes) {
        QList<int> numbers;
        for (const BufferNote note : notes)
            numbers += int(note);
        QTest::newRow(name) << asked << got << numbers;
    };
    add("doubled", 4096, 8192, {BufferNote::Doubled});
    add("a system that does not double", 4096, 4096, {BufferNote::AsAsked});
    add("just the minimum", 2304, 4608, {BufferNote::Doubled});
    add("just the maximum", 4194304, 8388608, {BufferNote::Doubled});
    add("above", 4194305, 8388608, {BufferNote::CutToMaximum});
    add("below", 2303, 4608, {BufferNote::RaisedToMinimum});
    add("the largest number", std::numeric_limits<int>::max(), 8388608, {BufferNote::CutToMaximum});
    add("something else", 4096, 5000, {});
}

void BuffersTest::explainsEverySize()
{
    QFETCH(int, asked);
    QFETCH(int, got);
    QFETCH(QList<int>, notes);
    QList<int> found;
    for (const BufferNote note : explainBufferSize(asked, got, 4608, 8388608))
        found += int(note);
    QCOMPARE(found, notes);
}

void BuffersTest::setsAfterConnecting()
{
    // fault 96: set after connect, autotuning off: read before and after, and explained
    const Peer peer(Family::Ipv4, Transport::Tcp);
    Run run;
    BuffersRequest request;
    request.target = peer.endpoint.toString();
    request.when = SetWhen::After;
    run.run(runBuffers, request);
    const BufferRow &send = row(run, BufferOption::SendBuffer);
    QCOMPARE(send.effectiveValue.number, 8192);
    QVERIFY(*send.connectedValue.number > *send.defaultValue.number); // sized by the kernel on connecting
    QVERIFY(send.notes.contains(BufferNote::SizedBeforeSet));
    QVERIFY(!buffersTool().explainRow(&send).isEmpty());
}

void BuffersTest::leavesAlone_data()
{
    QTest::addColumn<Transport>("protocol");
    QTest::addColumn<QByteArray>("note");
    QTest::newRow("tcp") << Transport::Tcp << QByteArray("sized_by_kernel");
    QTest::newRow("udp") << Transport::Udp << QByteArray("system_default");
}

void BuffersTest::leavesAlone()
{
    QFETCH(Transport, protocol);
    QFETCH(QByteArray, note);
    const Peer peer(Family::Ipv4, protocol);
    Run run;
    BuffersRequest request;
    request.target = peer.endpoint.toString();
    request.protocols = {protocol};
    request.sendBuffers.clear();
    request.receiveBuffers.clear();
    run.run(runBuffers, request);
    const BufferRow &send = row(run, BufferOption::SendBuffer);
    QCOMPARE(text(send, "requested_value"), QByteArray());
    QCOMPARE(text(send, "note"), note);
    QCOMPARE(send.effectiveValue, send.defaultValue);
    QCOMPARE(text(send, "status"), QByteArray("ok"));
    QVERIFY(!buffersTool().answer(&request, &*run.summary).headline.isEmpty());
}

void BuffersTest::sweeps()
{
    const Peer peer(Family::Ipv4, Transport::Tcp, 64);
    Run run;
    BuffersRequest request;
    request.target = peer.endpoint.toString();
    request.sendBuffers = {-1, 0, 1, 1024, 2304, 4096, 65536, 1 << 30};
    request.receiveBuffers = {4096, 0};
    run.run(runBuffers, request);
    QVERIFY(run.summary);
    QCOMPARE(qint64(run.context.progress.done), qint64(8));
    QCOMPARE(qint64(run.context.progress.total), qint64(8));
    QList<qint32> asked;
    std::map<BufferOption, int> count;
    for (const BufferRow &one : run.rows) {
        ++count[one.option];
        if (one.option != BufferOption::SendBuffer)
            continue;
        asked += *one.requestedValue.number;
        QCOMPARE(one.effectiveBytes, one.effectiveValue.number);
        QVERIFY(*one.effectiveBytes >= *one.minimum && *one.effectiveBytes <= *one.maximum);
        QVERIFY(one.connectedValue.isKnown());
        QVERIFY(!buffersTool().explainRow(&one).isEmpty());
    }
    QCOMPARE(asked, request.sendBuffers); // in the order in which they were asked
    QCOMPARE(count[BufferOption::SendBuffer], 8);
    QCOMPARE(count[BufferOption::ReceiveBuffer], 2);
    QCOMPARE(count[BufferOption::NoDelay], 1); // once, not with every size
    QCOMPARE(count[BufferOption::Congestion], 1);
    const BufferRow &first = row(run, BufferOption::SendBuffer);
    QCOMPARE(run.summary->sendLeast, first.minimum);
    QCOMPARE(run.summary->sendMost, first.maximum);
    QCOMPARE(run.summary->sendAfter, first.effectiveValue.number);
    QVERIFY(buffersTool().answer(&request, &*run.summary).headline.contains(u"8 sizes"_s));

    // A peer that is not there is tried once, not with every size.
    Run lost;
    request.target = u"127.0.0.1:1"_s;
    lost.run(runBuffers, request);
    QCOMPARE(lost.rows.size(), run.rows.size());
    const auto calls = lost.context.trace.snapshot()->calls;
    QCOMPARE(std::count_if(calls.begin(), calls.end(),
                           [](const CallRecord &call) { return call.call == SystemCall::Connect; }),
             std::ptrdiff_t(1));
}

void BuffersTest::endsAutotuning_data()
{
    QTest::addColumn<QList<qint32>>("asked");
    QTest::addColumn<SetWhen>("when");
    QTest::addColumn<bool>("grows");
    QTest::newRow("fault 96: left alone") << QList<qint32>() << SetWhen::Before << true;
    QTest::newRow("fault 96: set before connecting") << QList<qint32>{65536} << SetWhen::Before << false;
    QTest::newRow("fault 96: set after connecting") << QList<qint32>{65536} << SetWhen::After << false;
}

void BuffersTest::endsAutotuning()
{
    QFETCH(QList<qint32>, asked);
    QFETCH(SetWhen, when);
    QFETCH(bool, grows);
    const EchoPeer peer;
    Run run;
    BuffersRequest request;
    request.target = peer.endpoint().toString();
    request.sendBuffers = request.receiveBuffers = asked;
    request.when = when;
    request.transferBytes = 4 << 20;
    run.run(runBuffers, request);
    QVERIFY(run.summary);
    QCOMPARE(run.summary->transferred, request.transferBytes);
    for (const BufferOption option : {BufferOption::SendBuffer, BufferOption::ReceiveBuffer}) {
        const BufferRow &one = row(run, option);
        QVERIFY(one.transferredValue.isKnown());
        if (grows) {
            // On connecting, or as bytes went: the kernel says when.
            QVERIFY(*one.transferredValue.number > *one.defaultValue.number);
            QVERIFY(text(one, "note").startsWith("sized_by_kernel"));
            QCOMPARE(one.notes.contains(BufferNote::Grown), one.transferredValue.number > one.connectedValue.number);
        } else {
            QCOMPARE(one.transferredValue, one.effectiveValue);
            QCOMPARE(one.transferredValue.number, 2 * 65536);
            QVERIFY(one.notes.contains(BufferNote::Kept));
        }
        QVERIFY(!buffersTool().explainRow(&one).isEmpty());
    }
    QVERIFY(buffersTool().answer(&request, &*run.summary).detail.contains(QLocale().toString(request.transferBytes)));
}

void BuffersTest::setsEveryOption_data()
{
    QTest::addColumn<Family>("family");
    QTest::addColumn<Transport>("protocol");
    QTest::addColumn<SetWhen>("when");
    for (const SetWhen when : {SetWhen::Before, SetWhen::After}) {
        const char *word = wordOf(when)->id;
        QTest::addRow("tcp, IPv4, %s", word) << Family::Ipv4 << Transport::Tcp << when;
        QTest::addRow("tcp, IPv6, %s", word) << Family::Ipv6 << Transport::Tcp << when;
        QTest::addRow("udp, IPv4, %s", word) << Family::Ipv4 << Transport::Udp << when;
        QTest::addRow("udp, IPv6, %s", word) << Family::Ipv6 << Transport::Udp << when;
    }
}

void BuffersTest::setsEveryOption()
{
    QFETCH(Family, family);
    QFETCH(Transport, protocol);
    QFETCH(SetWhen, when);
    const Peer peer(family, protocol);
    if (peer.endpoint.isNull())
        QSKIP("This machine has no IPv6 loopback.");
    Run run;
    BuffersRequest request;
    request.target = peer.endpoint.toString();
    request.families = {family};
    request.protocols = {protocol};
    request.when = when;
    request.keepAlive = OptionSwitch::On;
    request.keepIdle = 60;
    request.keepInterval = 10;
    request.keepCount = 3;
    request.cork = OptionSwitch::On;
    request.quickAck = OptionSwitch::Off;
    request.timeToLive = 9;
    request.congestion = u"reno"_s; // every kernel has it, and everybody may have it
    run.run(runBuffers, request);
    const BufferOption hops = family == Family::Ipv4 ? BufferOption::TimeToLive : BufferOption::HopLimit;
    const std::map<BufferOption, OptionValue> wanted = {
        {BufferOption::KeepAlive, 1},
        {BufferOption::KeepIdle, 60},
        {BufferOption::KeepInterval, 10},
        {BufferOption::KeepCount, 3},
        {BufferOption::Cork, 1},
        {BufferOption::QuickAck, 0},
        {hops, 9},
        {BufferOption::Congestion, OptionValue(u"reno"_s)},
    };
    for (const BufferRow &one : run.rows) {
        const QByteArray name = text(one, "option") + ' ' + text(one, "error");
        QVERIFY2(one.status == BufferStatus::Ok, name.constData());
        QVERIFY2(!buffersTool().explainRow(&one).isEmpty(), name.constData());
        const auto value = wanted.find(one.option);
        if (value == wanted.end())
            continue;
        QVERIFY2(one.effectiveValue == value->second && one.requestedValue == value->second, name.constData());
        QVERIFY2(one.notes.contains(BufferNote::AsAsked), name.constData());
        // What connecting leaves as it was set before; TCP_QUICKACK is the kernel's to change.
        if (when == SetWhen::Before && one.option != BufferOption::QuickAck)
            QVERIFY2(one.connectedValue == value->second, name.constData());
    }
    if (protocol == Transport::Tcp)
        QVERIFY(row(run, BufferOption::Congestion).choices.contains(u"reno"_s));
    QCOMPARE(run.rows.size(), std::size_t(protocol == Transport::Tcp ? 12 : 3));
}

void BuffersTest::saysWhatTheKernelRefuses()
{
    const Peer peer(Family::Ipv4, Transport::Tcp);
    Run run;
    BuffersRequest request;
    request.target = peer.endpoint.toString();
    request.congestion = u"no_such_way"_s;
    run.run(runBuffers, request);
    const BufferRow &one = row(run, BufferOption::Congestion);
    QCOMPARE(text(one, "status"), QByteArray("not_supported"));
    QCOMPARE(one.error, u"ENOENT"_s);
    QVERIFY(buffersTool().failureOf(&one));
    QVERIFY(row(run, BufferOption::SendBuffer).status == BufferStatus::Ok); // the others are none the worse
}

void BuffersTest::keepsToTheKindsThatAreThere()
{
    // The peer has IPv4 alone: the rows of IPv6 say so, and those of IPv4 are whole.
    const Peer peer(Family::Ipv4, Transport::Tcp);
    Run run;
    BuffersRequest request;
    request.target = peer.endpoint.toString();
    request.families = {Family::Ipv6, Family::Ipv4};
    run.run(runBuffers, request);
    QVERIFY(run.summary);
    QCOMPARE(run.rows.size(), std::size_t(24));
    for (const BufferRow &one : run.rows) {
        if (one.family == Family::Ipv4)
            QCOMPARE(one.status, BufferStatus::Ok);
        else
            QVERIFY(one.status == BufferStatus::NotConnected || one.status == BufferStatus::NotSupported);
        QCOMPARE(one.error.isEmpty(), one.family == Family::Ipv4);
    }
}

void BuffersTest::refusesRequests_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::newRow("no protocol") << u"protocol"_s << QString();
    QTest::newRow("no family") << u"family"_s << QString();
    QTest::newRow("a formula") << u"congestion"_s << u"=1+1"_s;
    QTest::newRow("too long a name") << u"congestion"_s << u"abcdefghijklmnop"_s;
    QTest::newRow("too many sizes") << u"send_buffer_bytes"_s << QStringList(QList<QString>(1001, u"1"_s)).join(u',');
}

void BuffersTest::refusesRequests()
{
    QFETCH(QString, field);
    QFETCH(QString, value);
    const AnyValue request = buffersTool().makeRequest();
    QVERIFY(buffersTool().requestField(field)->parse(value, request.get()));
    const Result<void> checked = buffersTool().check(request.get());
    QVERIFY(!checked);
    QCOMPARE(checked.error().subject, field);
    QVERIFY(!checked.error().detail.isEmpty());
}

void BuffersTest::valuesAreNumbersOrNames_data()
{
    QTest::addColumn<OptionValue>("value");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("number") << OptionValue(8192) << QByteArray("8192") << QByteArray("8192");
    QTest::newRow("negative") << OptionValue(-1) << QByteArray("-1") << QByteArray("-1");
    QTest::newRow("name") << OptionValue(u"cubic"_s) << QByteArray("cubic") << QByteArray("\"cubic\"");
    QTest::newRow("nothing") << OptionValue() << QByteArray() << QByteArray("null");
}

void BuffersTest::valuesAreNumbersOrNames()
{
    QFETCH(OptionValue, value);
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, json);
    BufferRow one;
    one.effectiveValue = value;
    const Field *field = buffersTool().rowField(QLatin1StringView("effective_value"));
    QCOMPARE(field->text(&one), text);
    QByteArray written;
    field->appendJson(*field, &one, written);
    QCOMPARE(written, json);
    BufferRow again;
    again.effectiveValue = OptionValue(7);
    QVERIFY(field->parse(QString::fromUtf8(text), &again));
    QVERIFY(again.effectiveValue == value);
    QCOMPARE(field->compare(&one, &again), 0);
    QCOMPARE(field->absent(&one), text.isEmpty());
    QCOMPARE(std::isnan(field->number(*field, &one)), !value.number.has_value());
    BufferRow larger;
    larger.effectiveValue = OptionValue(u"zzz"_s); // names come behind numbers
    QVERIFY(field->compare(&one, &larger) < 0 && field->compare(&larger, &one) > 0);
}

void BuffersTest::rowsComeBackFromFiles_data()
{
    QTest::addColumn<CsvDialect>("dialect");
    QTest::newRow("for programs") << CsvDialect::forPrograms();
    QTest::newRow("for a spreadsheet") << CsvDialect::forSpreadsheet(QLocale(QLocale::German));
}

void BuffersTest::rowsComeBackFromFiles()
{
    QFETCH(CsvDialect, dialect);
    const Peer peer(Family::Ipv4, Transport::Tcp);
    Run run;
    BuffersRequest request;
    request.target = peer.endpoint.toString();
    request.sendBuffers = {-1, 4096};
    run.run(runBuffers, request);
    QCOMPARE(run.rows.size(), std::size_t(13));
    std::vector<const Field *> columns;
    for (const Field &field : buffersTool().rowFields())
        columns.push_back(&field);
    CsvWriter writer(columns, dialect);
    QByteArray file;
    writer.appendHeader(file);
    for (const BufferRow &one : run.rows)
        writer.appendRow(file, &one);
    const Result<ReadRows> read = readCsv(file, buffersTool());
    QVERIFY(read);
    QCOMPARE(read->size(), run.rows.size());
    for (std::size_t i = 0; i < run.rows.size(); ++i) {
        for (const Field *field : columns)
            QCOMPARE(field->text((*read)[i].get()), field->text(&run.rows[i]));
    }
}

void BuffersTest::missesThePeer_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("error");
    Endpoint closed;
    {
        const Peer peer(Family::Ipv4, Transport::Tcp);
        closed = peer.endpoint;
    }
    QTest::newRow("refused") << closed.toString() << u"ECONNREFUSED"_s;
    QTest::newRow("the other family") << u"[::1]:9"_s << u"no_address"_s;
    QTest::newRow("unknown practice server") << u"nobody.practice.test"_s << u"no_address"_s;
}

void BuffersTest::missesThePeer()
{
    QFETCH(QString, target);
    QFETCH(QString, error);
    Run run;
    BuffersRequest request;
    request.target = target;
    run.run(runBuffers, request);
    QVERIFY(run.summary);
    QCOMPARE(run.summary->connectError, error);
    const BufferRow &send = row(run, BufferOption::SendBuffer);
    QCOMPARE(send.effectiveValue.number, 8192); // what needs no peer is known all the same
    QVERIFY(!send.connectedValue.isKnown());
    QCOMPARE(text(send, "status"), QByteArray("not_connected"));
    QVERIFY(buffersTool().answer(&request, &*run.summary).detail.contains(error));
}

void BuffersTest::stops()
{
    // Two connections fill the queue of a listener with backlog 0, and a third gets no answer (fault 74).
    const Peer peer(Family::Ipv4, Transport::Tcp, 0);
    std::vector<Socket> filling;
    for (int i = 0; i < 2; ++i) {
        filling.push_back(Socket::open({}, Family::Ipv4, Transport::Tcp).value());
        (void)filling.back().startConnect(peer.endpoint);
    }
    const int before = openDescriptors();
    {
        Run run;
        BuffersRequest request;
        request.target = peer.endpoint.toString();
        request.when = SetWhen::After;
        QElapsedTimer timer;
        timer.start();
        std::thread runner([&] { run.run(runBuffers, request); });
        while (!hasCall(run, SystemCall::Connect) && timer.elapsed() < 5000)
            std::this_thread::yield();
        timer.start();
        run.context.cancel.cancel();
        runner.join();
        QVERIFY2(timer.elapsed() < 200, "fault 99: Stop ends a blocked connect");
        QVERIFY(!run.summary);
        QCOMPARE(run.error.kind, ErrorKind::Cancelled);
    }
    QCOMPARE(openDescriptors(), before);
}

void BuffersTest::stopsInTheTransfer()
{
    const Peer silent(Family::Ipv4, Transport::Tcp);
    const int before = openDescriptors();
    {
        Run run;
        BuffersRequest request;
        request.target = silent.endpoint.toString();
        request.transferBytes = 1 << 20;
        QElapsedTimer timer;
        timer.start();
        std::thread runner([&] { run.run(runBuffers, request); });
        while (!hasCall(run, SystemCall::Send) && timer.elapsed() < 5000)
            std::this_thread::yield();
        timer.start();
        run.context.cancel.cancel();
        runner.join();
        QVERIFY2(timer.elapsed() < 200, "fault 99: Stop ends a transfer that nobody echoes");
        QVERIFY(!run.summary);
        QCOMPARE(run.error.kind, ErrorKind::Cancelled);
    }
    QCOMPARE(openDescriptors(), before);
}

void BuffersTest::doesNotWaitTwiceForAnEcho()
{
    // It takes one client, and sends nothing back: it ends at once.
    Result<Socket> made = test::loopbackListener(8);
    QVERIFY(made);
    Socket &listener = *made;
    const Endpoint endpoint = listener.localEndpoint().value();
    std::thread ending([&listener] { (void)listener.accept(Deadline::in(std::chrono::seconds(30), Clock::system())); });
    Run run;
    BuffersRequest request;
    request.target = endpoint.toString();
    request.sendBuffers = {4096, 8192, 16384};
    request.transferBytes = 1000;
    run.run(runBuffers, request);
    ending.join();
    QVERIFY(run.summary);
    QCOMPARE(run.summary->transferred, qint64(0));
    QVERIFY(buffersTool().answer(&request, &*run.summary).detail.contains(u"does not echo"_s));
    const auto calls = run.context.trace.snapshot()->calls;
    QCOMPARE(
        std::count_if(calls.begin(), calls.end(), [](const CallRecord &call) { return call.call == SystemCall::Send; }),
        std::ptrdiff_t(1));
    for (const BufferRow &one : run.rows)
        QVERIFY(one.connectedValue.isKnown());
}

void BuffersTest::tellsSlowFromSilent_data()
{
    QTest::addColumn<int>("came");
    QTest::addColumn<QString>("said");
    QTest::newRow("nothing") << 0 << u"does not echo"_s;
    QTest::newRow("some") << 500 << u"too slow"_s;
    QTest::newRow("all") << 1000 << u"there and back"_s;
}

void BuffersTest::tellsSlowFromSilent()
{
    QFETCH(int, came);
    QFETCH(QString, said);
    // It sends so much of it back to each of two clients, and ends.
    Result<Socket> made = test::loopbackListener(8);
    QVERIFY(made);
    Socket &listener = *made;
    const int clients = came > 0 ? 2 : 1;
    std::thread peer([&listener, came, clients] {
        const Deadline deadline = Deadline::in(std::chrono::seconds(30), Clock::system());
        for (int i = 0; i < clients; ++i) {
            Result<Socket> client = listener.accept(deadline);
            std::vector<char> buffer(1000);
            qsizetype got = 0;
            while (client && got < 1000) {
                const Result<Received> more = client->receive(buffer, deadline);
                if (!more || more->size == 0)
                    break;
                got += more->size;
            }
            if (client && came > 0)
                (void)client->sendAll(QByteArray(came, 'x'), deadline);
        }
    });
    Run run;
    BuffersRequest request;
    request.target = listener.localEndpoint().value().toString();
    request.sendBuffers = {65536, 131072};
    request.transferBytes = 1000;
    run.run(runBuffers, request);
    peer.join();
    QVERIFY(run.summary);
    QCOMPARE(run.summary->transferred, qint64(came));
    const QString detail = buffersTool().answer(&request, &*run.summary).detail;
    for (const QString &text : {u"does not echo"_s, u"too slow"_s, u"there and back"_s})
        QCOMPARE(detail.contains(text), text == said);
    // Who sends anything back is tried with the next size, too.
    const auto calls = run.context.trace.snapshot()->calls;
    QCOMPARE(
        std::count_if(calls.begin(), calls.end(), [](const CallRecord &call) { return call.call == SystemCall::Send; }),
        std::ptrdiff_t(clients));
}

void BuffersTest::refusesBadTargets_data()
{
    QTest::addColumn<QString>("target");
    QTest::newRow("empty") << QString();
    QTest::newRow("port") << u"localhost:70000"_s;
    QTest::newRow("address") << u"1.2.3"_s;
}

void BuffersTest::refusesBadTargets()
{
    QFETCH(QString, target);
    BuffersRequest request;
    request.target = target;
    const Result<void> checked = buffersTool().check(&request);
    QVERIFY(!checked);
    QCOMPARE(checked.error().kind, ErrorKind::BadInput);
    QCOMPARE(checked.error().subject, u"target"_s);
    QVERIFY(!checked.error().detail.isEmpty());
    QVERIFY(buffersTool().check(buffersTool().makeRequest().get()));
}

void BuffersTest::recordsItsCalls()
{
    const Peer peer(Family::Ipv4, Transport::Tcp);
    Run run;
    BuffersRequest request;
    request.target = peer.endpoint.toString();
    run.run(runBuffers, request);
    int sets = 0;
    int gets = 0;
    const auto trace = run.context.trace.snapshot();
    for (const CallRecord &call : trace->calls) {
        sets += call.call == SystemCall::SetSocketOption;
        gets += call.call == SystemCall::GetSocketOption;
    }
    QCOMPARE(sets, 3 + 4); // asked, and the limits
    QVERIFY(gets >= 12 * 3 + 4);
}

QTEST_GUILESS_MAIN(BuffersTest)
#include "tst_buffers.moc"
