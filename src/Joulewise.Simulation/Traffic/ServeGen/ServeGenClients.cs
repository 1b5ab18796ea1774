using System.Globalization;
using Joulewise.Catalog;
using Joulewise.Quantities;

namespace Joulewise.Simulation;

/// <summary>The clients of one model of ServeGen.</summary>
internal static class ServeGenClients
{
    /// <summary>Reads those whose lengths are known.</summary>
    /// <param name="path">The folder or archive.</param>
    /// <param name="model">The model as <c>CATEGORY/MODEL</c>; may be left out where there is only one.</param>
    /// <param name="leavesOut">Whether clients with arrivals but no lengths are left out; otherwise they are refused.</param>
    /// <returns>The clients by rising number.</returns>
    /// <exception cref="InputException">A file is at fault, the model is not there, one of its clients has no lengths, or none has.</exception>
    public static IReadOnlyList<ServeGenClient> Read(string path, string? model, bool leavesOut)
    {
        SortedSet<string> models = new(StringComparer.Ordinal);
        Dictionary<int, IReadOnlyList<ServeGenClient.Window>> arrivals = [];
        Dictionary<int, IReadOnlyList<ServeGenClient.LengthWindow>> lengths = [];
        ServeGenFiles.ForEach(path, (file, content) =>
        {
            models.Add(file.Model);
            if (!string.Equals(file.Model, model ?? models.Min, StringComparison.Ordinal))
            {
                return;
            }

            if (file.IsTrace)
            {
                arrivals[file.Client] = ServeGenTrace.Read(content(), file.Name);
            }
            else
            {
                lengths[file.Client] = ServeGenLengths.Read(content(), file.Name);
            }
        });
        Choose(path, model, models);
        List<ServeGenClient> clients = [];
        foreach ((int id, IReadOnlyList<ServeGenClient.LengthWindow> windows) in lengths.Where(l => l.Value.Count > 0).OrderBy(l => l.Key))
        {
            clients.Add(new ServeGenClient(
                id,
                arrivals.TryGetValue(id, out IReadOnlyList<ServeGenClient.Window>? rates) ? rates : throw new InputException(string.Create(CultureInfo.InvariantCulture, $"{path}: chunk-{id}-dataset.json without chunk-{id}-trace.csv; accepted: both files of a client")),
                windows));
        }

        if (clients.Count == 0)
        {
            throw new InputException($"{path}: no client of {model ?? models.Min} has lengths; accepted: at least one chunk-N-dataset.json with lengths");
        }

        if (!leavesOut)
        {
            RefuseGaps(path, arrivals, clients);
        }

        return clients;
    }

    private static void RefuseGaps(string path, Dictionary<int, IReadOnlyList<ServeGenClient.Window>> arrivals, List<ServeGenClient> clients)
    {
        double all = arrivals.Values.Sum(Count);
        double known = clients.Sum(c => Count(c.Windows));
        int without = arrivals.Count(a => Count(a.Value) > 0 && clients.TrueForAll(c => c.Id != a.Key));
        if (without > 0)
        {
            throw new InputException(string.Create(
                CultureInfo.InvariantCulture,
                $"{path}: clients without lengths: {without}, with {100 * (all - known) / all:0.#} % of the requests; accepted: both files of every client, or to leave such clients out"));
        }

        static double Count(IReadOnlyList<ServeGenClient.Window> windows) => windows.Sum(w => w.RatePerSecond * (w.EndSeconds - w.StartSeconds));
    }

    private static void Choose(string path, string? model, SortedSet<string> models)
    {
        if (models.Count == 0)
        {
            throw new InputException($"{path}: no file of a client; accepted: a folder or .tar.gz with CATEGORY/MODEL/chunk-N-trace.csv");
        }

        if (model is null ? models.Count > 1 : !models.Contains(model))
        {
            string found = model is null ? "several models and none chosen" : $"no model {Messages.Show(model)}";
            string guess = model is null ? string.Empty : Suggestion.Ask(Suggestion.Nearest(model, models.Select(m => (Names.Fold(m), m))));
            throw new InputException($"{path}: {found}; {guess}accepted: {Messages.List(models)}");
        }
    }
}
