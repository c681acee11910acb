return await Yuimori.Hub.HubProgram.RunAsync(args);
