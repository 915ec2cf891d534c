// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tool/tool.h"
#include "tests/support/fakepractice.h"

#include <optional>
#include <vector>

namespace sockeye
{

/// One run of a tool's function, with everything it needs and all that came of it.
template <class Request, class Row, class Summary>
class ToolRun
{
public:
    using Function = Result<Summary> (*)(const Request &, Context &, Rows<Row> &);

    FakePractice practice;
    Context context{practice};
    Rows<Row> buffer;
    std::vector<Row> rows;
    std::optional<Summary> summary;
    Error error; ///< where there is no summary

    /// Runs to the end; rows, and summary or error, are filled then.
    void run(Function function, const Request &request)
    {
        Result<Summary> result = function(request, context, buffer);
        if (result)
            summary = std::move(*result);
        else
            error = result.error();
        take();
    }
    /// The rows that have come so far.
    void take()
    {
        const RowBlockPointer block = buffer.take();
        for (std::size_t i = 0; block && i < block->size(); ++i)
            rows.push_back(*static_cast<const Row *>(block->row(i)));
    }
};

} // namespace sockeye
