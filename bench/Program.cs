using Yuimori.Bench;

return await Benchmarks.RunAsync(args);
