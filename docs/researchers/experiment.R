# An experiment from its table to a figure: Rscript experiment.R sweeps/mine
library(arrow)
given <- commandArgs(trailingOnly = TRUE)
folder <- if (length(given) > 0) given[1] else "sweeps/mine"

# All runs, one line: point, replicate, a column a factor, a column an outcome, status, seed, digest, the command that repeats the run
runs <- read_parquet(file.path(folder, "results.parquet"))

# What the columns are, from the codebook that lies beside it
resources <- jsonlite::fromJSON(file.path(folder, "datapackage.json"), simplifyVector = FALSE)$resources
columns <- Filter(function(r) r$path == "results.parquet", resources)[[1]]$schema$fields
named <- function(kind) sapply(Filter(function(c) startsWith(c$description, kind), columns), function(c) c$name)
factor <- named("Factor")[1]
outcome <- named("Outcome")[1]

# The response curve: medians over replicates, and between which values 80 of 100 of them lie
done <- runs[runs$status == "done", ]
x <- tapply(done[[factor]], done$point, function(v) v[1])
shares <- sapply(split(done[[outcome]], done$point), quantile, c(0.1, 0.5, 0.9), na.rm = TRUE)
order_of <- order(x)
png("response.png", width = 1200, height = 675, res = 150)
plot(x[order_of], shares[2, order_of], type = "o", pch = 20, xlab = factor, ylab = outcome, ylim = range(shares))
lines(x[order_of], shares[1, order_of], lty = 2)
lines(x[order_of], shares[3, order_of], lty = 2)
invisible(dev.off())
