// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/canceltoken.h"
#include "core/base/result.h"

#include <QByteArrayView>
#include <QString>

#include <memory>
#include <optional>

namespace sockeye
{

/// A file that is being written. A regular file is replaced whole by commit(), or stays as it was: until then
/// everything goes to a hidden file beside it, which is removed when the SaveFile is destroyed. Pipes, devices and
/// descriptors
/// (`/dev/stdout`) are written as it comes. Errors name the path and the reason. Any thread, one at a time.
class SaveFile
{
public:
    /// Whether a pipe that nobody reads, or reads slowly, is waited for.
    enum class Patience : quint8 {
        Wait, ///< as programs in a shell do; the token ends the wait
        NeverHang, ///< at most a second, then the error TimedOut
    };

    /// Opens \a path for writing. Where \a patience is Wait, \a cancel or a signal ends the waiting.
    static Result<SaveFile> open(const QString &path, Patience patience = Patience::NeverHang, CancelToken cancel = {});
    /// This program's standard output or error, written as it comes.
    static SaveFile standardOutput(CancelToken cancel = {});
    static SaveFile standardError(CancelToken cancel = {});

    SaveFile(SaveFile &&other) noexcept;
    SaveFile &operator=(SaveFile &&other) noexcept;
    ~SaveFile();

    /// Writes all of \a bytes, or says why not; after an error nothing more is written, and commit() fails with it.
    Result<void> write(QByteArrayView bytes);
    /// Makes what was written the file's content, on the disk. The last call.
    Result<void> commit();

    /// Whether the file is replaced whole at the end, so that nobody sees it before.
    bool isReplacing() const;

private:
    struct State;
    explicit SaveFile(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

/// Writes \a bytes to \a path in one go, as SaveFile does.
Result<void> saveBytes(const QString &path, QByteArrayView bytes);

} // namespace sockeye
