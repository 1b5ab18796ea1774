using System.Security.Cryptography;
using System.Text;
using Joulewise.Quantities;

namespace Joulewise.Simulation;

/// <summary>A run put down in a file, to be taken up again.</summary>
internal static class Checkpoint
{
    private const long Mark = 0x31_4E_55_52_57_4A;
    private const int KeyLength = 32;

    /// <summary>Makes the key of a run: what must be the same for it to be taken up.</summary>
    /// <param name="parts">The text of the scenario, the traffic's files with their sizes, the seed, the version of the program.</param>
    /// <returns>The key.</returns>
    public static byte[] KeyOf(params IEnumerable<string> parts) => SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts)));

    /// <summary>Puts a run down. The file is whole or not there.</summary>
    /// <param name="path">Where.</param>
    /// <param name="key">The key of the run.</param>
    /// <param name="run">The run, between windows.</param>
    /// <param name="peak">Its power.</param>
    /// <param name="series">Its windows.</param>
    public static void Save(string path, byte[] key, FleetRun run, PowerPeak peak, SampleSeries series)
    {
        string part = path + ".part";
        using (BufferedStream stream = new(File.Create(part), 1 << 20))
        {
            StateStream state = new(stream, reads: false);
            state.Through(Mark);
            state.Fixed(key);
            Sync(state, run, peak, series);
        }

        byte[] sum;
        using (FileStream written = File.OpenRead(part))
        {
            sum = SHA256.HashData(written);
        }

        using (FileStream end = new(part, FileMode.Append))
        {
            end.Write(sum);
        }

        File.Move(part, path, overwrite: true);
    }

    /// <summary>Takes a run up.</summary>
    /// <param name="path">Where it was put down.</param>
    /// <param name="key">The key of the run.</param>
    /// <param name="run">The run, just made.</param>
    /// <param name="peak">Its power.</param>
    /// <param name="series">Its windows.</param>
    /// <exception cref="InputException">The file is not a checkpoint of this run.</exception>
    public static void Load(string path, byte[] key, FleetRun run, PowerPeak peak, SampleSeries series)
    {
        CheckSum(path);
        using BufferedStream stream = new(File.OpenRead(path), 1 << 20);
        StateStream state = new(stream, reads: true);
        byte[] found = new byte[KeyLength];
        if (state.Through(0L) != Mark)
        {
            throw new InputException($"{path}: this is no checkpoint of a simulation: give one that `simulate` wrote");
        }

        state.Fixed(found);
        if (!found.AsSpan().SequenceEqual(key))
        {
            throw new InputException($"{path}: this checkpoint is of another scenario, trace, seed or version: remove it to run from the start");
        }

        Sync(state, run, peak, series);
    }

    /// <summary>Refuses a file whose end is not the hash of all before it.</summary>
    private static void CheckSum(string path)
    {
        using FileStream file = File.OpenRead(path);
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] buffer = new byte[1 << 20];
        long left = file.Length - KeyLength;
        while (left > 0)
        {
            int read = file.Read(buffer, 0, (int)Math.Min(left, buffer.Length));
            if (read == 0)
            {
                break;
            }

            hash.AppendData(buffer, 0, read);
            left -= read;
        }

        byte[] sum = new byte[KeyLength];
        if (left != 0 || file.ReadAtLeast(sum, sum.Length, throwOnEndOfStream: false) < sum.Length || !sum.AsSpan().SequenceEqual(hash.GetHashAndReset()))
        {
            throw new InputException($"{path}: this is no checkpoint of a simulation, or it is not whole: remove it to run from the start");
        }
    }

    private static void Sync(StateStream state, FleetRun run, PowerPeak peak, SampleSeries series)
    {
        run.Sync(state);
        peak.Sync(state);
        series.Sync(state);
    }
}
