using CsCheck;

namespace Joulewise.Simulation.Tests.Engines;

/// <summary>Heaps and queues against sorted lists.</summary>
public sealed class HeapTests
{
    [Fact]
    public void FinishHeap_AnyOperations_IsASortedList() => Gen.Select(Gen.Int[0, 3], Gen.Int[0, 40], Gen.Int[0, 1000]).Array[1, 300].Sample(
        operations =>
        {
            FinishHeap heap = new();
            List<(long Step, long Ordinal, int Id)> list = [];
            int next = 0;
            foreach ((int kind, int step, int pick) in operations)
            {
                if (kind >= 2 || list.Count == 0)
                {
                    // Ordinals against the order of adding: what is equal must not depend on it.
                    heap.Add(step, 10_000 - next, next);
                    list.Add((step, 10_000 - next, next));
                    next++;
                }
                else if (kind == 0)
                {
                    (long Step, long Ordinal, int Id) first = list.Min();
                    heap.FirstStep.ShouldBe(first.Step);
                    heap.Take().ShouldBe(first.Id);
                    list.Remove(first);
                }
                else
                {
                    int index = pick % heap.Count;
                    list.RemoveAll(e => e.Id == heap.IdAt(index)).ShouldBe(1);
                    heap.RemoveAt(index);
                }

                heap.Count.ShouldBe(list.Count);
            }

            foreach ((_, _, int id) in list.Order().ToList())
            {
                heap.Take().ShouldBe(id);
            }

            heap.FirstStep.ShouldBe(long.MaxValue);
        });

    [Fact]
    public void KeyHeap_AnySets_HasTheLeastOnTop() => Gen.Select(Gen.Int[1, 40], Gen.Select(Gen.Int[0, 1000], Gen.Int[0, 12]).Array[1, 300]).Sample(
        (count, sets) =>
        {
            KeyHeap heap = new();
            double[] keys = new double[count];
            for (int i = 0; i < count; i++)
            {
                heap.Add();
                keys[i] = double.PositiveInfinity;
            }

            foreach ((int pick, int key) in sets)
            {
                keys[pick % count] = key == 12 ? double.PositiveInfinity : key;
                heap.Set(pick % count, keys[pick % count]);

                heap.FirstKey.ShouldBe(keys.Min());
                heap.First.ShouldBe(Array.IndexOf(keys, keys.Min()));
                heap.KeyOf(pick % count).ShouldBe(keys[pick % count]);
            }
        });

    [Fact]
    public void IndexQueue_AnyOperations_IsAList() => Gen.Int[0, 4].Array[1, 400].Sample(
        operations =>
        {
            IndexQueue queue = new();
            List<int> list = [];
            int next = 0;
            foreach (int operation in operations)
            {
                if (operation <= 1 && list.Count > 0)
                {
                    queue.TakeFirst().ShouldBe(list[0]);
                    list.RemoveAt(0);
                }
                else if (operation == 4)
                {
                    queue.AddFirst(next);
                    list.Insert(0, next++);
                }
                else
                {
                    queue.AddLast(next);
                    list.Add(next++);
                }

                queue.Count.ShouldBe(list.Count);
                Enumerable.Range(0, queue.Count).Select(i => queue[i]).ShouldBe(list);
            }
        });
}
