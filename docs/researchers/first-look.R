# A first look at a run: Rscript first-look.R runs/us-russia-reset-001
library(RSQLite)
given <- commandArgs(trailingOnly = TRUE)
run <- if (length(given) > 0) given[1] else "runs/us-russia-reset-001"

# The headline series, one line: run, replicate, series, month, value, unit
headlines <- dbGetQuery(dbConnect(SQLite(), file.path(run, "results.db")), "SELECT h.*, m.date FROM headlines h JOIN months m USING (run, replicate, month)")

# The main chart: what the focus pairs trade. With replicates, the median of them.
flows <- headlines[startsWith(headlines$series, "flow:"), ]
first <- head(unique(flows$series[order(flows$position)]), 2)
median_of <- function(series) aggregate(value ~ date, flows[flows$series == series, ], median)
paths <- lapply(first, median_of)
png("first-look.png", width = 1200, height = 675, res = 150)
days <- as.Date(paste0(paths[[1]]$date, "-01"))
plot(days, paths[[1]]$value, type = "l", xlab = "", ylab = flows$unit[1], ylim = c(0, max(sapply(paths, function(p) max(p$value)))))
for (i in seq_along(paths)[-1]) lines(days, paths[[i]]$value, lty = i)
legend("topright", legend = first, lty = seq_along(first))
invisible(dev.off())
