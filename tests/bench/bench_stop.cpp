// SPDX-License-Identifier: GPL-3.0-or-later
// How long Stop takes: from cancel() until the job has ended and said so, wherever the run is. Each tool is sent to
// peers that never answer, so that it waits; the floor is a worker that does nothing but poll the cancel token's
// descriptor.
#include "core/practice/practicedirectory.h"
#include "core/tool/catalogue.h"
#include "core/tool/job.h"

#include <QCoreApplication>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace sockeye;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace
{

struct Case {
    const char *name;
    const char *tool;
    std::vector<std::pair<const char *, const char *>> options;
};

const Case cases[] = {
    {"host, following", "host", {{"follow", "on"}}},
    {"lookup, silent DNS server",
     "lookup",
     {{"targets", "silent.practice.test"}, {"timeout_s", "60"}, {"attempts", "1"}}},
    {"timeout, recv in the kernel",
     "timeout",
     {{"measure_s", "60"}, {"operation", "receive"}, {"mode", "so_rcvtimeo"}}},
    {"timeout, recv without a timeout", "timeout", {{"measure_s", "60"}, {"operation", "receive"}, {"mode", "none"}}},
    {"timeout, connect in the kernel",
     "timeout",
     {{"target", "blackhole.practice.test"}, {"measure_s", "60"}, {"operation", "connect"}, {"mode", "so_sndtimeo"}}},
    {"timeout, connect and poll",
     "timeout",
     {{"target", "blackhole.practice.test"}, {"measure_s", "60"}, {"operation", "connect"}, {"mode", "deadline"}}},
    {"ntp, silent server", "ntp", {{"targets", "silent.practice.test"}, {"timeout_s", "60"}}},
    {"sntp, silent server", "sntp", {{"target", "silent.practice.test"}, {"timeout_s", "60"}}},
};

struct Nothing {
};

/// Waits on the token and does nothing else.
const Tool &floorTool()
{
    static const ToolOf<Nothing, Nothing, Nothing> tool({
        .id = "floor",
        .title = "Floor",
        .sentence = "Waits.",
        .group = ToolGroup::Sockets,
        .requestFields = {},
        .rowFields = {},
        .summaryFields = {},
        .run = [](const Nothing &, Context &context, Rows<Nothing> &) -> Result<Nothing> {
            Result<Socket> socket = Socket::open(context, Family::Ipv4, Transport::Udp);
            return socket ? socket->waitReadable(Deadline()).error() : socket.error();
        },
        .answer = [](const Nothing &, const Nothing &) { return Answer(); },
    });
    return tool;
}

/// One run, stopped after \a runFor; how long Stop took, or a negative time where the run had ended by itself.
Nanoseconds timeStop(Job &job, const Tool &tool, const void *request, Nanoseconds runFor)
{
    MonotonicTime asked;
    Nanoseconds took = -1ns;
    const auto finished = QObject::connect(&job, &Job::finished, qApp, [&] {
        if (asked != MonotonicTime())
            took = Clock::system().monotonic() - asked;
        QCoreApplication::quit();
    });
    job.start(tool, request);
    QTimer::singleShot(std::chrono::duration_cast<std::chrono::milliseconds>(runFor), qApp, [&] {
        asked = Clock::system().monotonic();
        job.cancel();
    });
    QCoreApplication::exec();
    QObject::disconnect(finished);
    return took;
}

void measure(const char *name, Job &job, const Tool &tool, const void *request)
{
    std::vector<double> milliseconds;
    for (int i = 0; i < 21; ++i) {
        const Nanoseconds took = timeStop(job, tool, request, 30ms);
        if (took >= 0ns)
            milliseconds.push_back(double(took.count()) / 1e6);
    }
    if (milliseconds.empty()) {
        std::printf("%-34s ended by itself\n", name);
        return;
    }
    std::sort(milliseconds.begin(), milliseconds.end());
    std::printf("%-34s %10.3f %10.3f\n", name, milliseconds[milliseconds.size() / 2], milliseconds.back());
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const auto practice = std::make_shared<PracticeDirectory>(PracticeDirectory::Sharing::Private);
    if (!practice->startOwn()) {
        std::fputs("the practice network could not be started\n", stderr);
        return 1;
    }
    WorkerPool pool;
    Job job(practice, pool.executor());
    std::printf("Stop, ms from cancel() to the end of the run (goal: 200)\n%-34s %10s %10s\n", "", "median", "longest");
    const Nothing nothing;
    measure("floor: a worker that only polls", job, floorTool(), &nothing);
    for (const Case &one : cases) {
        const Tool *tool = findTool(QString::fromLatin1(one.tool));
        const AnyValue request = tool ? tool->makeRequest() : nullptr;
        for (const auto &[id, value] : one.options) {
            const Field *option = tool ? tool->requestField(QString::fromLatin1(id)) : nullptr;
            if (!option || !option->parse(QString::fromLatin1(value), request.get())) {
                std::printf("%-34s has no option %s=%s\n", one.name, id, value);
                break;
            }
        }
        if (request)
            measure(one.name, job, *tool, request.get());
    }
    return 0;
}
