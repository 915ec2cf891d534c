// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/output/savefile.h"

#include <QCoreApplication>
#include <QFile>
#include <QRandomGenerator>

#include <algorithm>
#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

struct SaveFile::State {
    QString path; // as it was given, for sentences
    QByteArray target; // where a regular file is at last, links followed
    QByteArray temporary; // empty: written as it comes
    int descriptor = -1;
    Patience patience = Patience::Wait;
    CancelToken cancel;
    std::optional<Error> failure;

    ~State()
    {
        if (descriptor >= 0)
            ::close(descriptor);
        if (!temporary.isEmpty())
            ::unlink(temporary.constData());
    }
    /// False where it would have to wait for longer than until Stop. Of what can't be waited for, write(2) tells.
    bool waitForRoom() const
    {
        for (;;) {
            pollfd waiting[] = {{descriptor, POLLOUT, 0}, {cancel.descriptor(), POLLIN, 0}};
            const int ready = descriptor < 0 ? 1 : ::poll(waiting, 2, -1);
            if (descriptor < 0 || waiting[0].revents != 0 || (ready < 0 && errno != EINTR))
                return true;
            if (ready > 0)
                return false;
        }
    }
    Error fail(const char *operation, int errnoValue)
    {
        failure = errnoValue == ECANCELED ? Error::cancelled(operation) : Error::fromErrno(operation, errnoValue, path);
        return *failure;
    }
};

namespace
{

// The path with its links followed, also where the file itself does not exist yet. Empty and errno where that fails.
QByteArray followLinks(const QByteArray &path)
{
    QByteArray current = path;
    for (int depth = 0; depth < 40; ++depth) {
        struct stat info {
        };
        if (::lstat(current.constData(), &info) != 0)
            return errno == ENOENT ? current : QByteArray();
        if (!S_ISLNK(info.st_mode))
            return current;
        QByteArray link(PATH_MAX, '\0');
        const ssize_t length = ::readlink(current.constData(), link.data(), size_t(link.size()));
        if (length < 0)
            return {};
        link.truncate(length);
        const qsizetype slash = current.lastIndexOf('/');
        current = link.startsWith('/') || slash < 0 ? link : current.first(slash + 1) + link;
    }
    errno = ELOOP;
    return {};
}

// `/dev/stdout` and `/dev/fd/3` are descriptors that this program has: opening them anew would begin at a file's start.
int descriptorOf(const QByteArray &path)
{
    if (path == "/dev/stdout")
        return STDOUT_FILENO;
    if (path == "/dev/stderr")
        return STDERR_FILENO;
    for (const QByteArrayView folder : {QByteArrayView("/dev/fd/"), QByteArrayView("/proc/self/fd/")}) {
        bool isNumber = false;
        const int number = path.mid(folder.size()).toInt(&isNumber);
        if (path.startsWith(folder) && isNumber && number >= 0)
            return number;
    }
    return -1;
}

// A new file beside \a target that takes its place later. Its name is short, so that a target's may be as long as names
// can be.
int openBeside(const QByteArray &target, mode_t mode, QByteArray &name)
{
    const QByteArray folder = target.left(target.lastIndexOf('/') + 1);
    for (int attempt = 0; attempt < 100; ++attempt) {
        name = folder + ".sockeye-" + QByteArray::number(QRandomGenerator::global()->generate64(), 36);
        const int descriptor = ::open(name.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode);
        if (descriptor >= 0 || errno != EEXIST)
            return descriptor;
    }
    return -1;
}

// The rename() at the end would be too late to hear that a name can't be.
bool isNameTooLong(const QByteArray &target)
{
    const qsizetype slash = target.lastIndexOf('/');
    return target.size() - slash - 1 > NAME_MAX || target.size() >= PATH_MAX;
}

} // namespace

SaveFile::SaveFile(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}
SaveFile::SaveFile(SaveFile &&other) noexcept = default;
SaveFile &SaveFile::operator=(SaveFile &&other) noexcept = default;
SaveFile::~SaveFile() = default;

SaveFile SaveFile::standardOutput(CancelToken cancel)
{
    auto state = std::make_unique<State>();
    state->path = QCoreApplication::translate("save", "standard output");
    state->descriptor = ::fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 0);
    state->cancel = std::move(cancel);
    return SaveFile(std::move(state));
}

SaveFile SaveFile::standardError(CancelToken cancel)
{
    auto state = std::make_unique<State>();
    state->path = QCoreApplication::translate("save", "standard error");
    state->descriptor = ::fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 0);
    state->cancel = std::move(cancel);
    return SaveFile(std::move(state));
}

Result<SaveFile> SaveFile::open(const QString &path, Patience patience, CancelToken cancel)
{
    auto state = std::make_unique<State>();
    state->path = path;
    state->patience = patience;
    state->cancel = std::move(cancel);
    const QByteArray name = QFile::encodeName(path);
    if (name.isEmpty() || name.contains('\0'))
        return Error::badInput({}, QCoreApplication::translate("save", "“%1” can't be a file's name.").arg(path));
    if (const int own = descriptorOf(name); own >= 0) {
        state->descriptor = ::fcntl(own, F_DUPFD_CLOEXEC, 0);
        return state->descriptor < 0 ? Result<SaveFile>(state->fail("open", errno)) : SaveFile(std::move(state));
    }
    state->target = followLinks(name);
    if (state->target.isEmpty())
        return state->fail("open", errno);
    struct stat info {
    };
    const bool exists = ::stat(state->target.constData(), &info) == 0;
    if (!exists && errno != ENOENT)
        return state->fail("open", errno);
    if (name.endsWith('/') || (exists && S_ISDIR(info.st_mode)))
        return state->fail("open", EISDIR);
    if (exists && !S_ISREG(info.st_mode)) {
        const int wait = patience == Patience::Wait && S_ISFIFO(info.st_mode) ? 0 : O_NONBLOCK;
        state->descriptor = ::open(state->target.constData(), O_WRONLY | O_NOCTTY | O_CLOEXEC | wait);
        if (state->descriptor < 0)
            return state->fail("open", errno == EINTR ? ECANCELED : errno);
        ::fcntl(state->descriptor, F_SETFL, O_NONBLOCK);
        return SaveFile(std::move(state));
    }
    // A rename would also replace a file that may not be written.
    if (exists && ::access(state->target.constData(), W_OK) != 0)
        return state->fail("open", errno);
    if (isNameTooLong(state->target))
        return state->fail("open", ENAMETOOLONG);
    QByteArray temporary;
    state->descriptor = openBeside(state->target, exists ? 0600 : 0666, temporary);
    if (state->descriptor < 0)
        return state->fail("open", errno);
    state->temporary = temporary;
    if (exists)
        ::fchmod(state->descriptor, info.st_mode & 07777);
    return SaveFile(std::move(state));
}

bool SaveFile::isReplacing() const
{
    return !m_state->temporary.isEmpty();
}

Result<void> SaveFile::write(QByteArrayView bytes)
{
    if (m_state->failure)
        return *m_state->failure;
    while (!bytes.isEmpty()) {
        // What goes out as it comes may be a descriptor that blocks, and a signal may reach another thread: so a write
        // only begins where it does not wait, and is no longer than what a pipe then takes (pipe(7)).
        const bool mayBlock = !isReplacing() && m_state->patience == Patience::Wait;
        if (mayBlock && !m_state->waitForRoom())
            return m_state->fail("write", ECANCELED);
        const auto length = size_t(mayBlock ? std::min<qsizetype>(bytes.size(), PIPE_BUF) : bytes.size());
        const ssize_t written = ::write(m_state->descriptor, bytes.data(), length);
        if (written > 0) {
            bytes = bytes.sliced(written); // a full disk gives a short count first, and the reason with the next call
            continue;
        }
        if (written < 0 && errno == EINTR && !m_state->cancel.isCancelled())
            continue;
        if (written < 0 && errno != EAGAIN)
            return m_state->fail("write", errno == EINTR ? ECANCELED : errno);
        constexpr int neverHang = 1000;
        pollfd waiting[] = {{m_state->descriptor, POLLOUT, 0}, {m_state->cancel.descriptor(), POLLIN, 0}};
        const int ready = ::poll(waiting, 2, m_state->patience == Patience::Wait ? -1 : neverHang);
        if (ready == 0)
            return m_state->fail("write", ETIMEDOUT);
        if (waiting[1].revents != 0)
            return m_state->fail("write", ECANCELED);
    }
    return {};
}

Result<void> SaveFile::commit()
{
    if (m_state->failure)
        return *m_state->failure;
    const int descriptor = std::exchange(m_state->descriptor, -1);
    if (!isReplacing())
        return ::close(descriptor) == 0 ? Result<void>() : Result<void>(m_state->fail("write", errno));
    // Some file systems say only now that there is no room.
    const bool isOnDisk = ::fsync(descriptor) == 0 || errno == EINVAL;
    const int reason = errno;
    const bool isClosed = ::close(descriptor) == 0;
    if (!isOnDisk || !isClosed)
        return m_state->fail("write", isOnDisk ? errno : reason);
    if (::rename(m_state->temporary.constData(), m_state->target.constData()) != 0)
        return m_state->fail("rename", errno);
    m_state->temporary.clear();
    return {};
}

Result<void> saveBytes(const QString &path, QByteArrayView bytes)
{
    Result<SaveFile> file = SaveFile::open(path);
    if (!file)
        return file.error();
    if (const Result<void> written = file->write(bytes); !written)
        return written;
    return file->commit();
}

} // namespace sockeye
